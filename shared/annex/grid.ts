import type { Merge } from "../book/address.ts";
import type { Cell, Sheet } from "../book/book.ts";
import { displayText } from "./display-text.ts";

/** A sheet made ready for reading: every cell's text once, and what merged cells cover. */
export interface Grid {
  readonly sheet: Sheet;
  readonly height: number;
  /** Normalised display texts by row and column; "" is an empty cell. */
  readonly texts: readonly (readonly string[])[];
  /** Cells under a merge, its top left cell excepted, by `slot`. */
  readonly covered: ReadonlyMap<number, Merge>;
}

/** More columns than any program has. */
const ROW_STRIDE = 1 << 15;
const slot = (row: number, column: number): number => row * ROW_STRIDE + column;

export function gridOf(sheet: Sheet): Grid {
  const texts = sheet.rows.map((row) => Array.from(row, (cell) => (cell ? displayText(cell) : "")));
  return { sheet, height: texts.length, texts, covered: coveredCells(sheet.merges, texts) };
}

/** The cell's own text; "" where it is empty. */
export function textAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? "" : (grid.texts[row]?.[column] ?? "");
}

export function filledColumns(grid: Grid, row: number): number[] {
  return (grid.texts[row] ?? []).flatMap((text, column) => (text === "" ? [] : [column]));
}

export interface Shown {
  readonly cell: Cell | null;
  /** Where the value really stands. */
  readonly row: number;
  /** The merge it comes from, when that reaches over several rows. */
  readonly merge: Merge | null;
  /** Its column, where that is not the table's own: one of several columns of marks. */
  readonly place?: number;
}

/** What a person sees at a place: its own value, or the value of the cells merged downward over it. */
export function shownAt(grid: Grid, row: number, column: number, firstRow: number): Shown {
  const merge = grid.covered.get(slot(row, column)) ?? null;
  // A heading merged into the rows below it is no value of theirs.
  if (merge === null || merge.top < firstRow) return { cell: ownCell(grid, row, column), row, merge: null };
  // Covered from the left: this column shows nothing of its own.
  if (merge.left !== column) return { cell: null, row, merge: null };
  return { cell: ownCell(grid, merge.top, column), row: merge.top, merge: merge.bottom > merge.top ? merge : null };
}

export function isCovered(grid: Grid, row: number, column: number): boolean {
  return grid.covered.has(slot(row, column));
}

function ownCell(grid: Grid, row: number, column: number): Cell | null {
  return textAt(grid, row, column) === "" ? null : (grid.sheet.rows[row]?.[column] ?? null);
}

function coveredCells(merges: readonly Merge[], texts: readonly (readonly string[])[]): Map<number, Merge> {
  const covered = new Map<number, Merge>();
  const width = texts.reduce((widest, row) => Math.max(widest, row.length), 0);
  // Merges of a sound file never overlap, so they cover each cell once; a crafted file must not cost more than that.
  let budget = texts.length * width;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, texts.length - 1);
    const right = Math.min(merge.right, width - 1);
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) {
        if (budget-- <= 0) return covered;
        if (row !== merge.top || column !== merge.left) covered.set(slot(row, column), merge);
      }
    }
  }
  return covered;
}
