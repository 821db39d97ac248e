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
  for (const merge of sheet.merges) rangeAt(worksheet, merge).merge(false);
  fitRows(worksheet, sheet);
  for (const [row, points] of sheet.rowHeights)
    rangeAt(worksheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = points;
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  if (sheet.print !== null) pressPageLayout(worksheet, sheet.print);
}

/**
 * Rows do not grow with wrapped text everywhere when it is written from outside. Widths and merges come before (merged
 * cells do not count for the height, but would before they are merged), the Book's own heights after.
 */
function fitRows(worksheet: Excel.Worksheet, sheet: Sheet): void {
  if (sheet.rows.length === 0) return;
  const rows = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: 0 };
  rangeAt(worksheet, rows).getEntireRow().untrack().format.autofitRows();
}
