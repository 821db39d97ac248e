import type { Cell, Sheet, Style } from "../book/book.ts";
import { cell, landscape, sheetOf } from "../book/builders.ts";
import { HEADER } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";

/** A column of a merged sheet that shows things of one kind. */
export interface TableColumn<T> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (thing: T, index: number) => Cell;
}

export interface Table<T> {
  readonly name: string;
  readonly title: readonly (readonly [text: string, style: Style])[];
  readonly columns: readonly TableColumn<T>[];
  readonly things: readonly T[];
  /** Below the table: totals. */
  readonly foot?: readonly (readonly Cell[])[];
}

/** Title, one header row that every page repeats and no scrolling hides, one row per thing, nothing merged below. */
export function tableSheet<T>({ name, title, columns, things, foot = [] }: Table<T>): Sheet {
  const widths = columns.map(({ width }) => width);
  const { rows, merges, heights } = titleBlock(title, widths);
  return sheetOf({
    name,
    rows: [
      ...rows,
      columns.map(({ heading }) => cell(heading, HEADER)),
      ...things.map((thing, index) => columns.map((column) => column.cell(thing, index))),
      ...foot,
    ],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}
