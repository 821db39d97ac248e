import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import type { ColumnId } from "../ids.ts";
import { eachOnce, WORDS } from "../text/each-once.ts";
import { matchKey } from "../text/match-key.ts";
import { type MarkLabels, markKey, markLabels } from "./mark-columns.ts";

/** Which column of a sheet (from 0) holds which column of the annex. */
export type ColumnMap = ReadonlyMap<ColumnId, number>;

/** Knows the headings of one annex, in the letter's words and in those met in practice. */
export interface HeadingMatcher {
  readonly annex: Annex;
  /** What a heading of this key may be; a sheet asks it of every short text, and most of them repeat. */
  readonly wordingsOf: (key: string) => readonly Wording[];
  readonly labels: MarkLabels;
}

interface Wording {
  readonly column: ColumnId;
  /** The letter's own words are 0, words of practice follow. */
  readonly rank: number;
}

/** After the letter's own heading alone, before any other wording. */
const PHRASE_RANK = 1;

export function headingMatcher(campaign: Campaign, annex: Annex): HeadingMatcher {
  const wordings = ({ id, heading, headingVariants }: Column): [string, Wording][] =>
    [heading, ...headingVariants].map((wording, index) => {
      const rank = index === 0 ? 0 : PHRASE_RANK + index;
      return [squeezed(matchKey(wording)), { column: id, rank }];
    });
  const phrases = annex.columns
    .map(({ id, heading }) => ({ column: id, key: matchKey(heading) }))
    .filter(({ key }) => key.includes(" "))
    .map(({ column, key }) => ({ column, words: ` ${key} ` }));
  const known = { exact: new Map(annex.columns.flatMap(wordings)), phrases };
  return {
    annex,
    wordingsOf: eachOnce(WORDS, (key) => wordingsOf(known, key)),
    labels: markLabels(campaign, annex),
  };
}

/**
 * The annex's columns found in one row, given the `headingKey` of each of its texts. Where "Kết quả thực hiện" stands
 * beside "Tình trạng thực hiện", the letter's own words win. The levels themselves may be headings, to be marked.
 */
export function matchHeadings(matcher: HeadingMatcher, keys: readonly string[]): Map<ColumnId, number> {
  const found = new Map<ColumnId, number>();
  const taken = new Set<number>();
  const candidates: (Wording & { readonly place: number })[] = [];
  keys.forEach((key, place) => {
    for (const wording of matcher.wordingsOf(key)) candidates.push({ ...wording, place });
  });
  for (const { column, place } of candidates.sort((a, b) => a.rank - b.rank)) {
    if (found.has(column) || taken.has(place)) continue;
    found.set(column, place);
    taken.add(place);
  }
  for (const [column, labels] of matcher.labels) {
    if (found.has(column)) continue;
    const places: number[] = [];
    keys.forEach((key, place) => {
      if (labels.has(markKey(key)) && !taken.has(place)) places.push(place);
    });
    const [first] = places;
    if (first !== undefined && places.length > 1) found.set(column, first);
  }
  return found;
}

interface KnownWordings {
  /** By keys without their spaces: narrow columns break "STT" into letters. */
  readonly exact: ReadonlyMap<string, Wording>;
  /** Headings of several words, recognised inside a longer one: "Kết quả / Tình trạng thực hiện". */
  readonly phrases: readonly { readonly column: ColumnId; readonly words: string }[];
}

function wordingsOf({ exact, phrases }: KnownWordings, key: string): readonly Wording[] {
  if (key === "") return [];
  const own = exact.get(squeezed(key));
  if (own !== undefined) return [own];
  const words = ` ${key} `;
  return phrases.filter((phrase) => words.includes(phrase.words)).map(({ column }) => ({ column, rank: PHRASE_RANK }));
}

const squeezed = (key: string): string => key.replaceAll(" ", "");
