/** A cell, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, counted from 0, both ends included. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Merged cells: the value stands in the top left one. */
export type Merge = RangeAddress;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** `0` -> `A`, `27` -> `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{row: 4, column: 2}` -> `C5`. */
export function formatPlace(place: Place): string {
  return columnLetters(place.column) + String(place.row + 1);
}

/** `C5` or `$C$5` -> its place; null when the text is no cell address. */
export function parsePlace(text: string): Place | null {
  const match = CELL.exec(text.toUpperCase());
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** `A1:C3`, or `A1` for one cell. */
export function formatRange(range: RangeAddress): string {
  const first = formatPlace({ row: range.top, column: range.left });
  const last = formatPlace({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$C$3`: the form defined names and dropdown sources need. */
export function formatAbsoluteRange(range: RangeAddress): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(range.top, range.left)}:${corner(range.bottom, range.right)}`;
}

/** `A1:C3`, `$A$1:$C$3` or `A1`; null when the text is no range. */
export function parseRange(text: string): RangeAddress | null {
  const [first = "", last = first, ...more] = text.split(":");
  const from = parsePlace(first);
  const to = parsePlace(last);
  if (from === null || to === null || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** `'Phụ lục 3'`: sheet names in formulas are quoted, with apostrophes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
