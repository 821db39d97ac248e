import type { Grid } from "./grid.ts";
import { type HeadingMatcher, matchHeadings } from "./headings.ts";

/** Columns of a sheet, from 0; `to` is the first that is not of them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Span = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * The stretches of a heading that may be tables of their own, standing side by side: after an empty column, and where
 * counting begins anew ("STT" a second time). Every column of the sheet is in one of them; one means no neighbours.
 */
export function stretchesOf(matchers: readonly HeadingMatcher[], keys: readonly string[]): Span[] {
  let counted = false;
  const starts = keys.flatMap((key, place) => {
    if (key === "") return [];
    const counts = isOrdinal(matchers, key);
    const isAnew = counts && counted;
    counted ||= counts;
    const isFirst = keys.slice(0, place).every((before) => before === "");
    return !isFirst && (isAnew || keys[place - 1] === "") ? [place] : [];
  });
  return [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? Number.POSITIVE_INFINITY }));
}

function isOrdinal(matchers: readonly HeadingMatcher[], key: string): boolean {
  return matchers.some((matcher) => {
    const ordinal = matcher.annex.columns.find(({ field }) => field.kind === "ordinal");
    return ordinal !== undefined && matchHeadings(matcher, [key]).has(ordinal.id);
  });
}

/** The same places, with nothing outside these columns. */
export function keysWithin(keys: readonly string[], { from, to }: Span): string[] {
  return keys.map((key, place) => (place >= from && place < to ? key : ""));
}

/** The sheet as if only these columns were filled. */
export function gridWithin(grid: Grid, span: Span): Grid {
  if (span === WHOLE) return grid;
  return { ...grid, texts: grid.texts.map((texts) => keysWithin(texts, span)) };
}
