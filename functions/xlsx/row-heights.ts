import type { Sheet } from "../../shared/book/book.ts";
import { textHeight } from "../../shared/book/text-height.ts";

/** Excel's width of a column nobody set, in characters. */
const DEFAULT_WIDTH = 8.43;

/**
 * Heights for the rows that fit themselves. Excel fits them on opening, LibreOffice shows what the file says: so the
 * file says a good guess, marked as fitting, and rows still grow as people type.
 */
export function fittingHeights(sheet: Sheet): Map<number, number> {
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top},${left}`));
  const heights = new Map<number, number>();
  sheet.rows.forEach((row, rowIndex) => {
    if (sheet.rowHeights.has(rowIndex)) return;
    const cells = row.map((cell, column) => {
      // Programs fit no row to merged cells.
      if (cell === null || merged.has(`${rowIndex},${column}`)) return 0;
      return textHeight(String(cell.value), cell.style, sheet.columnWidths[column] ?? DEFAULT_WIDTH);
    });
    const height = Math.max(0, ...cells);
    if (height > 0) heights.set(rowIndex, height);
  });
  return heights;
}

/** hucre marks every height it is given as set by hand; only the Book's own stay so. */
export function unmarkFitting(sheetXml: string, sheet: Sheet): string {
  return sheetXml.replaceAll(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, kept: string, row: string) =>
    sheet.rowHeights.has(Number(row) - 1) ? whole : kept,
  );
}
