import type { Sheet } from "../../shared/book/book.ts";
import type { RequestBudget } from "./batch.ts";
import { pressStyles } from "./cell-styles.ts";
import { pressValues } from "./cell-values.ts";
import { pressPageLayout } from "./page-layout.ts";
import { rangeAt } from "./range-at.ts";
import { pointsOfCharacters } from "./units.ts";

/** Widths, heights and merges of one sheet: each some hundred bytes. */
const BYTES_PER_SETTING = 600;

/** Fills an empty worksheet with a sheet of a Book. Dropdowns, names and visibility come after all sheets stand. */
export async function pressSheet(worksheet: Excel.Worksheet, sheet: Sheet, budget: RequestBudget): Promise<void> {
  await pressStyles(worksheet, sheet, budget);
  await pressValues(worksheet, sheet, budget);
  const settings = sheet.columnWidths.length + sheet.rowHeights.size + sheet.merges.length;
  await budget.spend(settings * BYTES_PER_SETTING);
  sheet.columnWidths.forEach((characters, column) => {
    if (characters === null) return;
    const { format } = rangeAt(worksheet, { top: 0, left: column, bottom: 0, right: column });
    format.columnWidth = pointsOfCharacters(characters);
  });
  for (const [row, points] of sheet.rowHeights)
    rangeAt(worksheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = points;
  for (const merge of sheet.merges) rangeAt(worksheet, merge).merge(false);
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  if (sheet.print !== null) pressPageLayout(worksheet, sheet.print);
}
