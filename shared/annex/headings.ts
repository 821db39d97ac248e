import type { Annex, Column } from "../campaign/campaign.ts";
import type { ColumnId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";

/** Which column of a sheet (from 0) holds which column of the annex. */
export type ColumnMap = ReadonlyMap<ColumnId, number>;

/** Knows the headings of one annex, in the letter's words and in those met in practice. */
export interface HeadingMatcher {
  readonly annex: Annex;
  readonly exact: ReadonlyMap<string, ColumnId>;
  /** Headings of several words, recognised inside a longer one: "Kết quả / Tình trạng thực hiện". */
  readonly phrases: readonly { readonly column: ColumnId; readonly key: string }[];
}

/** Longer texts are titles or content, never headings. */
const LONGEST_HEADING = 80;
/** With its explanation in parentheses. */
const LONGEST_EXPLAINED = 400;

export function headingMatcher(annex: Annex): HeadingMatcher {
  const keys = (column: Column): [string, ColumnId][] =>
    [column.heading, ...column.headingVariants].map((heading) => [matchKey(heading), column.id]);
  const phrases = annex.columns
    .map(({ id, heading }) => ({ column: id, key: matchKey(heading) }))
    .filter(({ key }) => key.includes(" "));
  return { annex, exact: new Map(annex.columns.flatMap(keys)), phrases };
}

/** The annex's columns found in one row, given the `headingKey` of each of its texts. */
export function matchHeadings(matcher: HeadingMatcher, keys: readonly string[]): Map<ColumnId, number> {
  const found = new Map<ColumnId, number>();
  keys.forEach((key, place) => {
    const column = key === "" ? undefined : matcher.exact.get(key);
    if (column !== undefined && !found.has(column)) found.set(column, place);
  });
  const taken = new Set(found.values());
  for (const { column, key } of matcher.phrases) {
    if (found.has(column)) continue;
    const place = keys.findIndex((heading, index) => !taken.has(index) && ` ${heading} `.includes(` ${key} `));
    if (place < 0) continue;
    found.set(column, place);
    taken.add(place);
  }
  return found;
}

/** A heading without its explanation ("Tình trạng thực hiện (chọn 1 trong 5 mức)"); "" for what can be no heading. */
export function headingKey(text: string): string {
  if (text.length > LONGEST_EXPLAINED) return "";
  const bare = text.includes("(") ? text.replaceAll(/\([^)]*\)/g, " ") : text;
  return bare.length > LONGEST_HEADING ? "" : matchKey(bare);
}
