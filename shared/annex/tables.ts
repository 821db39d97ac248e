import type { Merge } from "../book/address.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { type Grid, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { type ColumnMap, type HeadingMatcher, matchHeadings } from "./headings.ts";
import { type MarkLabels, type Marks, marksIn, withNeighbours } from "./mark-columns.ts";
import { isNamedAfter } from "./sheet-name.ts";
import { gridWithin, keysWithin, type Span, stretchesOf, WHOLE } from "./side-by-side.ts";

/** One table of an annex on a sheet; rows are counted from 0. */
export interface Table {
  readonly annex: Annex;
  /** The heading's first row, and the first row under it. */
  readonly header: number;
  readonly body: number;
  /** The row after its last. */
  readonly end: number;
  readonly columns: ColumnMap;
  /** Columns that are marked by "x" under one heading for each value, by the annex's column. */
  readonly marks: Marks;
  /** Rows in which the heading is repeated (pasted page by page). */
  readonly repeats: ReadonlySet<number>;
  /** The column of document numbers beside the titles, where there is one. */
  readonly numbers: number | null;
  /** The columns of the sheet that are its own: all of them, unless another table stands beside it. */
  readonly span: Span;
  /** Its rows go on under the heading of another sheet. */
  readonly headless?: boolean;
}

/** Every table of the sheet, by its headings. `named` are the annexes its hidden names claim: for them less is enough. */
export function findTables(grid: Grid, matchers: readonly HeadingMatcher[], named: readonly AnnexId[]): Table[] {
  const keys = grid.texts.map((texts) => texts.map(headingKey));
  const hits = keys.flatMap((row, index) => hitsIn(matchers, row, index, isHeading(grid.sheet.name)));
  for (const { annex } of matchers) {
    if (!named.includes(annex.id) || hits.some((hit) => hit.annex.id === annex.id)) continue;
    const mine = matchers.filter((matcher) => matcher.annex === annex);
    const partial = keys.flatMap((row, index) => bestHit(mine, row, index, (_, columns) => columns.size >= 2));
    hits.push(...partial.slice(0, 1));
  }
  if (hits.length === 0) hits.push(...renamedHit(grid, matchers, keys));
  if (hits.length === 0) hits.push(...valuedHit(grid, matchers, keys));
  return joinRepeats(hits.sort((a, b) => a.row - b.row)).map((hit, index, all) =>
    tableOf(gridWithin(grid, hit.span), hit, matchers, all.slice(index).find(isBelow(hit))?.row ?? grid.height),
  );
}

const isBelow =
  (hit: Hit) =>
  ({ row }: Hit): boolean =>
    row > hit.row;

/** Rows in which a title may claim the sheet for an annex. */
const TITLE_ROWS = 12;

/** A sheet that says which annex it is, but calls its rows by another name: the other columns tell its heading. */
function renamedHit(grid: Grid, matchers: readonly HeadingMatcher[], keys: readonly (readonly string[])[]): Hit[] {
  const isClaimed = ({ annex }: HeadingMatcher): boolean =>
    isNamedAfter(grid.sheet.name, annex) || keys.slice(0, TITLE_ROWS).flat().includes(matchKey(annex.heading));
  const claimed = matchers.filter((matcher) => matcher.annex.kind === "list" && isClaimed(matcher));
  return keys.flatMap((row, index) => bestHit(claimed, row, index, isNamelessHeading)).slice(0, 1);
}

/** As many levels in one column are no chance. */
const LEAST_VALUES = 2;

/** Names under their heading, and a column of levels under a heading nobody knows ("Đánh giá"): settled by its cells. */
function valuedHit(grid: Grid, matchers: readonly HeadingMatcher[], keys: readonly (readonly string[])[]): Hit[] {
  const lists = matchers.filter(({ annex }) => annex.kind === "list");
  return lists
    .flatMap((matcher) => {
      const named = keys.flatMap((row, index) =>
        bestHit([matcher], row, index, (annex, found) => found.has(annex.nameColumn)),
      );
      return named.filter(({ row }) => columnsOfValues(grid, row + 1, matcher.labels).length > 0);
    })
    .slice(0, 1);
}

/** The columns in which values of a code list stand from this row on. */
export function columnsOfValues(grid: Grid, from: number, labels: MarkLabels): number[] {
  const counts = new Map<number, number>();
  for (const texts of grid.texts.slice(from)) {
    texts.forEach((text, place) => {
      const isValue = text !== "" && [...labels.values()].some((meant) => meant.has(matchKey(text)));
      if (isValue) counts.set(place, (counts.get(place) ?? 0) + 1);
    });
  }
  return [...counts].flatMap(([place, values]) => (values >= LEAST_VALUES ? [place] : []));
}

function isNamelessHeading({ columns: known, nameColumn }: Annex, columns: ColumnMap): boolean {
  const telling = known.some(({ id, field }) => (field.kind === "code" || field.kind === "date") && columns.has(id));
  return telling && columns.size >= 2 && !columns.has(nameColumn);
}

interface Hit {
  readonly annex: Annex;
  readonly row: number;
  readonly columns: Map<ColumnId, number>;
  readonly repeats: Set<number>;
  readonly span: Span;
}

type Accept = (annex: Annex, columns: ColumnMap) => boolean;

/** One heading in a row, or several side by side. */
function hitsIn(matchers: readonly HeadingMatcher[], keys: readonly string[], row: number, accept: Accept): Hit[] {
  const best = bestHit(matchers, keys, row, accept);
  if (best.length === 0) return best;
  const beside = stretchesOf(matchers, keys).flatMap((span) =>
    bestHit(matchers, keysWithin(keys, span), row, accept).map((hit) => ({ ...hit, span })),
  );
  if (beside.length < 2) return best;
  // What stands between or behind them belongs to the one before.
  return beside.map((hit, index) => ({
    ...hit,
    span: { from: index === 0 ? 0 : hit.span.from, to: beside[index + 1]?.span.from ?? Number.POSITIVE_INFINITY },
  }));
}

function bestHit(matchers: readonly HeadingMatcher[], keys: readonly string[], row: number, accept: Accept): Hit[] {
  let best: Hit | null = null;
  for (const matcher of matchers) {
    const columns = matchHeadings(matcher, keys);
    if (!accept(matcher.annex, columns)) continue;
    if (best === null || columns.size > best.columns.size) {
      best = { annex: matcher.annex, row, columns, repeats: new Set(), span: WHOLE };
    }
  }
  return best === null ? [] : [best];
}

/**
 * The column that makes a row a row, and one more: any list may have "STT" and "Nội dung". Where the sheet is named
 * after the annex, its ordinals are enough.
 */
function isHeading(sheetName: string): (annex: Annex, columns: ColumnMap) => boolean {
  return (annex, columns) => {
    const { nameColumn } = annex;
    if (!columns.has(nameColumn) || columns.size < 2) return false;
    const telling = annex.columns.some(
      ({ id, field }) => id !== nameColumn && field.kind !== "ordinal" && columns.has(id),
    );
    return telling || isNamedAfter(sheetName, annex);
  };
}

function joinRepeats(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits) {
    // The headings last met, side by side.
    const last = joined.filter(({ row }) => row === joined.at(-1)?.row && row < hit.row);
    const same = last.find(({ annex, columns }) => annex === hit.annex && sameColumns(columns, hit.columns));
    if (same === undefined) joined.push(hit);
    else same.repeats.add(hit.row);
  }
  return joined;
}

function sameColumns(one: ColumnMap, other: ColumnMap): boolean {
  return one.size === other.size && [...one].every(([column, place]) => other.get(column) === place);
}

function tableOf(grid: Grid, hit: Hit, matchers: readonly HeadingMatcher[], end: number): Table {
  const { annex, row, repeats, span } = hit;
  const columns = new Map(hit.columns);
  const matcher = matchers.find((candidate) => candidate.annex === annex);
  const labels: MarkLabels = matcher?.labels ?? new Map();
  const named = findMarks(grid, row, columns.get(annex.nameColumn), labels);
  const taken = new Set(annex.columns.flatMap(({ id }) => (named.marks.has(id) ? [] : (columns.get(id) ?? []))));
  const marked = {
    row: named.row,
    marks: withNeighbours(grid, { header: row, bottom: named.row, end }, named.marks, labels, taken),
  };
  const body = Math.min(Math.max(headingBottom(grid.sheet.merges, row, columns), marked.row) + 1, end);
  // A heading of two rows: its lower row may name columns of its own.
  for (let lower = row + 1; matcher !== undefined && lower < body; lower++) {
    const taken = new Set(columns.values());
    for (const [column, place] of matchHeadings(matcher, (grid.texts[lower] ?? []).map(headingKey))) {
      if (!columns.has(column) && !taken.has(place)) columns.set(column, place);
    }
  }
  addOrdinals(grid, annex, { header: row, body, end }, columns);
  for (const [column, [first]] of marked.marks) if (first !== undefined) columns.set(column, first.place);
  return { annex, header: row, body, end, columns, marks: marked.marks, repeats, numbers: null, span };
}

/** The lowest row of a heading that names the values of a code list column by column, and those columns. */
export function findMarks(
  grid: Grid,
  header: number,
  name: number | undefined,
  labels: MarkLabels,
): { readonly row: number; readonly marks: Marks } {
  let best: { readonly row: number; readonly marks: Marks } = { row: header, marks: new Map() };
  for (const row of [header, header + 1, header + 2]) {
    // A task with two levels beside it is no heading.
    if (row >= grid.height || (row > header && textAt(grid, row, name) !== "" && !isCovered(grid, row, name ?? 0)))
      break;
    const marks = marksIn(grid, header, row, labels);
    // A lower row counts where it names more levels.
    if (sizeOf(marks) > sizeOf(best.marks)) best = { row, marks };
  }
  return best;
}

const sizeOf = (marks: Marks): number => Math.max(0, ...[...marks.values()].map(({ length }) => length));

/** Numbers, Roman numerals, letters and bullets of items. */
const ORDINAL = /^(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ]|\d{1,2}(?:\.\d{1,2})+|[-–+•….]{1,5})?[.)]?$/iu;

/** A column before the names that holds nothing but ordinals is theirs, whatever its heading says, if anything. */
function addOrdinals(
  grid: Grid,
  { columns: known, nameColumn }: Annex,
  { header, body, end }: Pick<Table, "header" | "body" | "end">,
  columns: Map<ColumnId, number>,
): void {
  const ordinal = known.find(({ field }) => field.kind === "ordinal");
  const place = (columns.get(nameColumn) ?? 0) - 1;
  if (ordinal === undefined || columns.has(ordinal.id) || place < 0) return;
  if ([...columns.values()].includes(place) || textAt(grid, header, place).length > LONGEST_ORDINAL_HEADING) return;
  let filled = 0;
  for (let row = body; row < end; row++) {
    const text = textAt(grid, row, place);
    if (ORDINAL.test(text)) filled += text === "" ? 0 : 1;
    // Notes and signatures stand under the table.
    else if (filled === 0) return;
    else break;
  }
  if (filled > 0) columns.set(ordinal.id, place);
}

/** "#", "No.", "Số". */
const LONGEST_ORDINAL_HEADING = 5;

/** A heading of two rows merges its single columns downward; more than three rows is no heading any more. */
function headingBottom(merges: readonly Merge[], row: number, columns: ColumnMap): number {
  const places = new Set(columns.values());
  const bottoms = merges.filter(({ top, left }) => top === row && places.has(left)).map(({ bottom }) => bottom);
  return bottoms.reduce((lowest, bottom) => (bottom <= row + 2 ? Math.max(lowest, bottom) : lowest), row);
}
