import type { Merge } from "./address.ts";
import type { Cell, Style } from "./book.ts";
import { cell, lineMerge } from "./builders.ts";
import { textHeight } from "./text-height.ts";

/** Lines that stand above a table, each merged across it. */
export interface TitleBlock {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Programs fit no row to merged cells, so these are given, in points. */
  readonly heights: ReadonlyMap<number, number>;
}

/** One line per text, above columns of these widths (in characters). Empty text makes an empty line. */
export function titleBlock(
  lines: readonly (readonly [text: string, style: Style])[],
  widths: readonly number[],
): TitleBlock {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    rows: lines.map(([text, style]) => (text === "" ? [] : [cell(text, style)])),
    merges: lines.map((_, row) => lineMerge(row, widths.length)),
    heights: new Map(lines.map(([text, style], row) => [row, textHeight(text, style, width)])),
  };
}
