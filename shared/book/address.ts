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

const DOLLAR = 36;
const ZERO = 48;
const BEFORE_A = 64;
/** What `A` and `a` differ in. */
const SMALL = 32;

/**
 * `C5` or `$C$5` -> its place; null when the text (or the stretch of it from `start` to `end`) is no cell address.
 * Read sign by sign where it stands: a file has one to each cell.
 */
export function parsePlace(text: string, start = 0, end = text.length): Place | null {
  const letters = text.charCodeAt(start) === DOLLAR ? start + 1 : start;
  let at = letters;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, ++at)) column = column * 26 + letter;
  if (at === letters || at - letters > 3) return null;
  if (text.charCodeAt(at) === DOLLAR) at++;
  if (at >= end || end - at > 7 || text.charCodeAt(at) === ZERO) return null;
  let row = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return null;
    row = row * 10 + digit;
  }
  return { row: row - 1, column: column - 1 };
}

/** 1 for A and a, 26 for Z and z; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) & ~SMALL) - BEFORE_A;
  return letter >= 1 && letter <= 26 ? letter : 0;
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
