import type { Annex, Column } from "../campaign/campaign.ts";
import type { ColumnId } from "../ids.ts";
import type { Adoptable } from "./adopt-propose.ts";
import type { ReadingContext } from "./context.ts";
import { type Grid, textAt } from "./grid.ts";
import type { Mark } from "./mark-columns.ts";
import { itemOf } from "./read-outline.ts";

/** Items of the outline that make a narrative: one or two may be a coincidence. */
const LEAST_ITEMS = 4;
/** Columns in which items are looked for. */
const MOST_PLACES = 8;
/** Rows looked at to guess what a column holds. */
const SAMPLE_ROWS = 60;
/** Share of a column's cells that must read as a code or a day before it is taken for one. */
const MOST_OF_THEM = 0.6;

/** A stretch of a sheet that may be a table of this annex. */
export interface Stretch {
  readonly grid: Grid;
  readonly annex: Annex;
  readonly header: number;
  readonly end: number;
  readonly marks: ReadonlyMap<ColumnId, readonly Mark[]>;
}

/** Columns whose heading says nothing to us are told by what stands in them: codes, days, and the longest text. */
export function guess(
  { grid, annex, header, end, marks }: Stretch,
  columns: Adoptable["columns"],
  found: Map<ColumnId, number>,
  context: ReadingContext,
): void {
  const marked = new Set([...marks.values()].flatMap((each) => each.map(({ place }) => place)));
  const free = (): number[] =>
    columns.map(({ place }) => place).filter((place) => !marked.has(place) && ![...found.values()].includes(place));
  const shareRead = (column: Column, place: number): number => {
    const cells = Array.from({ length: Math.min(end - header - 1, SAMPLE_ROWS) }, (_, index) => {
      const row = header + 1 + index;
      return textAt(grid, row, place) === "" ? null : (grid.sheet.rows[row]?.[place] ?? null);
    }).filter((cell) => cell !== null);
    const codec = context.codecOf(column);
    const read = cells.filter((cell) => {
      const decoded = codec === null ? null : codec(cell, "");
      // "đang thực hiện" is no level, but only a column of levels says it.
      return decoded !== null && (decoded.value !== null || decoded.doubt?.rule === "code-ambiguous");
    }).length;
    return cells.length === 0 ? 0 : read / cells.length;
  };
  for (const column of annex.columns) {
    if (found.has(column.id) || (column.field.kind !== "code" && column.field.kind !== "date")) continue;
    const [best] = free()
      .map((place) => ({ place, share: shareRead(column, place) }))
      .filter(({ share }) => share >= MOST_OF_THEM)
      .sort((a, b) => b.share - a.share);
    if (best !== undefined) found.set(column.id, best.place);
  }
  const texts = (place: number): string[] => textsUnder(grid, header, end, place);
  if (annex.kind === "outline") {
    guessNarrative(annex, free, texts, found, context);
    return;
  }
  const longest = longestOf(free(), texts);
  if (!found.has(annex.nameColumn) && longest !== null) found.set(annex.nameColumn, longest);
}

/** Items, or their titles, tell a narrative; what is written beside them is its answer. */
function guessNarrative(
  annex: Annex,
  free: () => number[],
  texts: (place: number) => string[],
  found: Map<ColumnId, number>,
  context: ReadingContext,
): void {
  const items = (place: number): number =>
    new Set(texts(place).flatMap((text) => tellingItem(text, context) ?? [])).size;
  const telling = free()
    .filter((place) => items(place) >= LEAST_ITEMS && items(place) >= texts(place).length * MOST_OF_THEM)
    .sort((a, b) => items(b) - items(a) || a - b);
  const [first] = telling;
  const isNamed = found.has(annex.nameColumn);
  if (!isNamed && first !== undefined) found.set(annex.nameColumn, first);
  if (!found.has(annex.nameColumn)) return;
  const written = annex.columns.filter(({ id, field }) => field.kind === "text" && id !== annex.nameColumn);
  const [answer] = written;
  const longest = longestOf(
    free().filter((place) => !telling.includes(place)),
    texts,
  );
  if (answer !== undefined && longest !== null && !written.some(({ id }) => found.has(id)))
    found.set(answer.id, longest);
}

function longestOf(places: readonly number[], texts: (place: number) => string[]): number | null {
  const lengths = places.map((place) => ({ place, length: texts(place).join("").length }));
  return lengths.sort((a, b) => b.length - a.length)[0]?.place ?? null;
}

/** The row of a narrative's first item; null for a sheet that is none. Its answers may look like headings themselves. */
export function firstItem(grid: Grid, context: ReadingContext): number | null {
  const width = Math.max(0, ...grid.texts.map((texts) => texts.length));
  for (let place = 0; place < Math.min(width, MOST_PLACES); place++) {
    const items = grid.texts.flatMap((texts, row) => {
      const item = tellingItem(texts[place] ?? "", context);
      return item === null ? [] : [{ row, item }];
    });
    if (new Set(items.map(({ item }) => item)).size < LEAST_ITEMS) continue;
    let first = items[0]?.row ?? 0;
    // "1" alone above "1.a" is an item too.
    while (first > 0 && context.outlineItems.has(itemOf(textAt(grid, first - 1, place), context))) first -= 1;
    return first;
  }
  return null;
}

/** The outline's item a text names; bare numbers number any list. */
function tellingItem(text: string, context: ReadingContext): string | null {
  const item = itemOf(text, context);
  return context.outlineItems.has(item) && !/^\d+\W?$/.test(text) ? item : null;
}

/** The texts of the first rows under a heading. */
export function textsUnder(grid: Grid, header: number, end: number, place: number): string[] {
  const last = Math.min(end, header + 1 + SAMPLE_ROWS);
  return Array.from({ length: Math.max(0, last - header - 1) }, (_, index) =>
    textAt(grid, header + 1 + index, place),
  ).filter((text) => text !== "");
}
