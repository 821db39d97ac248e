import type { Merge } from "../book/address.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { type Grid, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { type ColumnMap, type HeadingMatcher, matchHeadings } from "./headings.ts";
import { type Mark, type MarkLabels, marksIn } from "./mark-columns.ts";
import { isNamedAfter } from "./sheet-name.ts";

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
  readonly marks: ReadonlyMap<ColumnId, readonly Mark[]>;
  /** Rows in which the heading is repeated (pasted page by page). */
  readonly repeats: ReadonlySet<number>;
}

/** Every table of the sheet, by its headings. `named` are the annexes its hidden names claim: for them less is enough. */
export function findTables(grid: Grid, matchers: readonly HeadingMatcher[], named: readonly AnnexId[]): Table[] {
  const keys = grid.texts.map((texts) => texts.map(headingKey));
  const hits = keys.flatMap((row, index) => bestHit(matchers, row, index, isHeading(grid.sheet.name)));
  for (const { annex } of matchers) {
    if (!named.includes(annex.id) || hits.some((hit) => hit.annex.id === annex.id)) continue;
    const mine = matchers.filter((matcher) => matcher.annex === annex);
    const partial = keys.flatMap((row, index) => bestHit(mine, row, index, (_, columns) => columns.size >= 2));
    hits.push(...partial.slice(0, 1));
  }
  if (hits.length === 0) hits.push(...renamedHit(grid, matchers, keys));
  return joinRepeats(hits.sort((a, b) => a.row - b.row)).map((hit, index, all) =>
    tableOf(grid, hit, matchers, all[index + 1]?.row ?? grid.height),
  );
}

/** Rows in which a title may claim the sheet for an annex. */
const TITLE_ROWS = 12;

/** A sheet that says which annex it is, but calls its rows by another name: the other columns tell its heading. */
function renamedHit(grid: Grid, matchers: readonly HeadingMatcher[], keys: readonly (readonly string[])[]): Hit[] {
  const isClaimed = ({ annex }: HeadingMatcher): boolean =>
    isNamedAfter(grid.sheet.name, annex) || keys.slice(0, TITLE_ROWS).flat().includes(matchKey(annex.heading));
  const claimed = matchers.filter((matcher) => matcher.annex.kind === "list" && isClaimed(matcher));
  return keys.flatMap((row, index) => bestHit(claimed, row, index, isNamelessHeading)).slice(0, 1);
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
}

function bestHit(
  matchers: readonly HeadingMatcher[],
  keys: readonly string[],
  row: number,
  accept: (annex: Annex, columns: ColumnMap) => boolean,
): Hit[] {
  let best: Hit | null = null;
  for (const matcher of matchers) {
    const columns = matchHeadings(matcher, keys);
    if (!accept(matcher.annex, columns)) continue;
    if (best === null || columns.size > best.columns.size) {
      best = { annex: matcher.annex, row, columns, repeats: new Set() };
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
    const last = joined.at(-1);
    if (last !== undefined && last.annex === hit.annex && sameColumns(last.columns, hit.columns)) {
      last.repeats.add(hit.row);
    } else joined.push(hit);
  }
  return joined;
}

function sameColumns(one: ColumnMap, other: ColumnMap): boolean {
  return one.size === other.size && [...one].every(([column, place]) => other.get(column) === place);
}

function tableOf(grid: Grid, hit: Hit, matchers: readonly HeadingMatcher[], end: number): Table {
  const { annex, row, repeats } = hit;
  const columns = new Map(hit.columns);
  const matcher = matchers.find((candidate) => candidate.annex === annex);
  const marked = findMarks(grid, row, columns.get(annex.nameColumn), matcher?.labels ?? new Map());
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
  return { annex, header: row, body, end, columns, marks: marked.marks, repeats };
}

/** The lowest row of a heading that names the values of a code list column by column, and those columns. */
export function findMarks(
  grid: Grid,
  header: number,
  name: number | undefined,
  labels: MarkLabels,
): { readonly row: number; readonly marks: ReadonlyMap<ColumnId, readonly Mark[]> } {
  for (const row of [header, header + 1, header + 2]) {
    // A task with two levels beside it is no heading.
    if (row > header && textAt(grid, row, name) !== "" && !isCovered(grid, row, name ?? 0)) break;
    const marks = row < grid.height ? marksIn(grid, row, labels) : new Map<ColumnId, Mark[]>();
    if (marks.size > 0) return { row, marks };
  }
  return { row: header, marks: new Map() };
}

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
