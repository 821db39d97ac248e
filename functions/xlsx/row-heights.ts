import type { Sheet } from "../../shared/book/book.ts";
import { textHeight } from "../../shared/book/text-height.ts";

/** Excel's width of a column nobody set, in characters. */
const DEFAULT_WIDTH = 8.43;

/**
 * Heights for the rows that fit themselves, in points; 0 for an empty row. Excel fits them on opening, LibreOffice shows
 * what the file says: so the file says a good guess, and rows still grow as people type.
 */
export function rowFitter({ rows, merges, columnWidths }: Sheet): (row: number) => number {
  const merged = new Map<number, Set<number>>();
  for (const { top, left } of merges) merged.set(top, (merged.get(top) ?? new Set()).add(left));
  return (row) => {
    const apart = merged.get(row);
    let height = 0;
    rows[row]?.forEach((cell, column) => {
      // Programs fit no row to merged cells.
      if (cell === null || apart?.has(column) === true) return;
      const width = columnWidths[column] ?? DEFAULT_WIDTH;
      height = Math.max(height, textHeight(String(cell.value), cell.style, width));
    });
    return height;
  };
}
