import { formatPlace } from "../book/address.ts";
import type { Column } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { ColumnId } from "../ids.ts";
import type { ReadingContext } from "./context.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { headingKey } from "./heading-key.ts";
import { headingMatcher, matchHeadings } from "./headings.ts";
import { numberColumn } from "./number-column.ts";
import type { Table } from "./tables.ts";

export interface SettledTable {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** Share of a column's cells that must read as a level or a day before the column is taken for one. */
const MOST_OF_THEM = 0.6;
/** The same words in one row may be chance where nobody wrote what the column is. */
const LEAST_GUESSED = 2;

/**
 * Headings may be renamed, or stand over two columns; what is under them tells. A level or a day is looked for where its
 * column has none: under the same merged heading, under another wording of it, or (to be accepted) under any heading.
 */
export function settleColumns(grid: Grid, table: Table, context: ReadingContext): SettledTable {
  const columns = new Map(table.columns);
  const findings: Finding[] = [];
  for (const column of table.annex.columns) {
    const { kind } = column.field;
    if ((kind !== "code" && kind !== "date") || table.marks.has(column.id)) continue;
    const found = elsewhere(grid, { ...table, columns }, column, context);
    if (found === null) continue;
    columns.set(column.id, found.place);
    if (found.guessed) findings.push(guessedColumn(grid, table, column, found.place));
  }
  const name = columns.has(table.annex.nameColumn) ? null : longestTexts(grid, { ...table, columns });
  const column = table.annex.columns.find(({ id }) => id === table.annex.nameColumn);
  if (name !== null && column !== undefined) {
    columns.set(column.id, name);
    findings.push(guessedColumn(grid, table, column, name));
  }
  const settled = { ...table, columns };
  return { table: { ...settled, numbers: numberColumn(grid, settled) }, findings };
}

/** What makes a row a row is what most is written in. */
function longestTexts(grid: Grid, table: Table): number | null {
  const taken = takenPlaces(table);
  const [longest] = placesIn(grid, table)
    .filter((place) => !taken.has(place) && textAt(grid, table.header, place) !== "")
    .map((place) => ({ place, texts: filledRows(grid, table, place).map((row) => textAt(grid, row, place)) }))
    .filter(({ texts }) => texts.length > 0 && texts.every((text) => /\p{L}{2}/u.test(text)))
    .sort((a, b) => b.texts.join("").length - a.texts.join("").length);
  return longest?.place ?? null;
}

function takenPlaces({ columns, marks }: Table): Set<number> {
  return new Set([...columns.values(), ...[...marks.values()].flat().map(({ place }) => place)]);
}

function elsewhere(
  grid: Grid,
  table: Table,
  column: Column,
  context: ReadingContext,
): { readonly place: number; readonly guessed: boolean } | null {
  const own = table.columns.get(column.id);
  const owned = own === undefined ? 0 : readable(grid, table, own, column, context).length;
  if (own !== undefined && owned > 0 && owned >= MOST_OF_THEM * filledRows(grid, table, own).length) return null;
  const taken = takenPlaces(table);
  const candidates = placesIn(grid, table)
    .filter((place) => !taken.has(place))
    .flatMap((place) => {
      const cells = readable(grid, table, place, column, context);
      return cells.length > owned && cells.length >= MOST_OF_THEM * filledRows(grid, table, place).length
        ? [{ place, cells }]
        : [];
    });
  const meant = candidates.filter(
    ({ place }) => isUnder(grid, table, own, place) || isHeaded(grid, table, column.id, place, context),
  );
  const [first] = meant.length > 0 ? meant : candidates.filter(({ cells }) => cells.length >= LEAST_GUESSED);
  const guessed = meant.length === 0;
  // Days under another heading may be other days. Two columns of levels, and no heading that says which: the person must.
  if (first === undefined || (guessed && candidates.length > 1)) return null;
  if (guessed && own !== undefined && (owned > 0 || column.field.kind !== "code")) return null;
  // A column that has some levels is passed over for another one only where both are one, or the sender agrees.
  return { place: first.place, guessed: guessed || (owned > 0 && !isBeside(grid, table, own, first.place)) };
}

/** Whether both columns stand under one merged heading, and the first of them is empty. */
function isUnder(grid: Grid, table: Table, own: number | undefined, place: number): boolean {
  return own !== undefined && filledRows(grid, table, own).length === 0 && isBeside(grid, table, own, place);
}

function isBeside(grid: Grid, { header, body }: Table, own: number | undefined, place: number): boolean {
  if (own === undefined) return false;
  return grid.sheet.merges.some(
    ({ top, left, right }) =>
      top >= header && top < body && left <= own && right >= own && left <= place && right >= place,
  );
}

/** Whether the heading is one of the column's own wordings: another one of them was taken first. */
function isHeaded(
  grid: Grid,
  { annex, header, body }: Table,
  column: ColumnId,
  place: number,
  { campaign }: ReadingContext,
): boolean {
  const matcher = headingMatcher(campaign, annex);
  for (let row = header; row < body; row++) {
    if (matchHeadings(matcher, [headingKey(textAt(grid, row, place))]).has(column)) return true;
  }
  return false;
}

function readable(grid: Grid, table: Table, place: number, column: Column, { codecOf }: ReadingContext): number[] {
  const codec = codecOf(column);
  return filledRows(grid, table, place).filter((row) => {
    const decoded = codec?.(grid.sheet.rows[row]?.[place] ?? null, "");
    // "đang thực hiện" is no level, but only a column of levels says it.
    return (decoded?.value != null && decoded.doubt === null) || decoded?.doubt?.rule === "code-ambiguous";
  });
}

function filledRows(grid: Grid, { body, end }: Table, place: number): number[] {
  const rows: number[] = [];
  for (let row = body; row < end; row++) {
    if (textAt(grid, row, place) !== "" && !isCovered(grid, row, place)) rows.push(row);
  }
  return rows;
}

function placesIn(grid: Grid, { body, end }: Table): number[] {
  const places = new Set<number>();
  for (let row = body; row < end; row++) for (const place of filledColumns(grid, row)) places.add(place);
  return [...places].sort((a, b) => a - b);
}

function guessedColumn(grid: Grid, { annex, header }: Table, { id, heading }: Column, place: number): Finding {
  const cell = formatPlace({ row: header, column: place });
  const found = textAt(grid, header, place);
  const parameters = { column: id, heading, found };
  const at = { annex: annex.id, sheet: grid.sheet.name, cell };
  return makeFinding("column-guessed", "warning", at, `${id} ${found}`, { need: "accept", parameters });
}
