import type { Sheet } from "../../shared/book/book.ts";
import { pointsOfCharacters } from "../../shared/book/measures.ts";
import type { SheetOutline } from "../actions/open-workbook.ts";
import type { RequestBudget } from "./batch.ts";
import { pressStyles } from "./cell-styles.ts";
import { pressValues } from "./cell-values.ts";
import { pressPageLayout } from "./page-layout.ts";
import { rangeAt } from "./range-at.ts";

/** Widths, heights and merges of one sheet: each some hundred bytes. */
const BYTES_PER_SETTING = 600;

/** Rows that follow each other in a sheet. */
export interface Piece {
  readonly top: number;
  readonly rows: Sheet["rows"];
}

/** Fills an empty worksheet with a sheet of a Book. Dropdowns, names and visibility come after all sheets stand. */
export async function pressSheet(worksheet: Excel.Worksheet, sheet: Sheet, budget: RequestBudget): Promise<void> {
  const outline = { ...sheet, rowCount: sheet.rows.length };
  await pressFrame(worksheet, outline, budget);
  await pressPiece(worksheet, outline, { top: 0, rows: sheet.rows }, budget);
}

/** What belongs to the whole sheet and to no row of it. */
export async function pressFrame(
  worksheet: Excel.Worksheet,
  sheet: SheetOutline,
  budget: RequestBudget,
): Promise<void> {
  await budget.spend((sheet.columnWidths.length + 1) * BYTES_PER_SETTING);
  sheet.columnWidths.forEach((characters, column) => {
    if (characters === null) return;
    const { format } = rangeAt(worksheet, { top: 0, left: column, bottom: 0, right: column });
    format.columnWidth = pointsOfCharacters(characters);
  });
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  if (sheet.print !== null) pressPageLayout(worksheet, sheet.print);
}

/** The cells of some rows, with the merges that end in them and their heights. Columns have their widths by now. */
export async function pressPiece(
  worksheet: Excel.Worksheet,
  sheet: SheetOutline,
  piece: Piece,
  budget: RequestBudget,
): Promise<void> {
  await pressStyles(worksheet, piece, budget);
  await pressValues(worksheet, piece, budget);
  const { top, rows } = piece;
  const isHere = (row: number): boolean => row >= top && row < top + rows.length;
  // Merges and heights may reach below the last row that holds anything.
  const isMine = (row: number): boolean =>
    isHere(row) || (row >= sheet.rowCount && top + rows.length === sheet.rowCount);
  const merges = sheet.merges.filter(({ bottom }) => isMine(bottom));
  const heights = [...sheet.rowHeights].filter(([row]) => isMine(row));
  await budget.spend((merges.length + heights.length) * BYTES_PER_SETTING);
  for (const merge of merges) rangeAt(worksheet, merge).merge(false);
  fitRows(worksheet, piece);
  for (const [row, points] of heights)
    rangeAt(worksheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = points;
}

/**
 * Rows do not grow with wrapped text everywhere when it is written from outside. Widths and merges come before (merged
 * cells do not count for the height, but would before they are merged), the Book's own heights after.
 */
function fitRows(worksheet: Excel.Worksheet, { top, rows }: Piece): void {
  if (rows.length === 0) return;
  const range = { top, left: 0, bottom: top + rows.length - 1, right: 0 };
  rangeAt(worksheet, range).getEntireRow().untrack().format.autofitRows();
}
