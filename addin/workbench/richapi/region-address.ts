import { formatRange, parseRange, type RangeAddress } from "../../../shared/book/address.ts";
import { invalidArgument } from "./host-error.ts";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `A1`, `A1:B2`, `A:C` or `1:3`, with or without the sheet in front. */
export function parseRegion(text: string): RangeAddress {
  const plain = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) {
    return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COLUMN };
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  const range = parseRange(columns === null ? plain : `${columns[1]}1:${columns[2]}${LAST_ROW + 1}`);
  if (range === null || range.bottom > LAST_ROW || range.right > LAST_COLUMN) throw invalidArgument();
  return range;
}

/** As Excel writes it: plain names bare, others quoted. */
export function addressIn(sheet: string, range: RangeAddress): string {
  const bare = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet);
  return `${bare ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${formatRange(range)}`;
}

export const rowCount = (range: RangeAddress): number => range.bottom - range.top + 1;
export const columnCount = (range: RangeAddress): number => range.right - range.left + 1;

/** One answer per cell, row by row. */
export function mapCells<T>(range: RangeAddress, answer: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(range) }, (_, row) =>
    Array.from({ length: columnCount(range) }, (_, column) => answer(range.top + row, range.left + column)),
  );
}

/** The one answer all cells share; null where they differ, as Office.js says "mixed". */
export function shared<T>(range: RangeAddress, answer: (row: number, column: number) => T): T | null {
  const first = answer(range.top, range.left);
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (answer(row, column) !== first) return null;
    }
  }
  return first;
}
