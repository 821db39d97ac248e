import { columnLetters, formatPlace } from "../book/address.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import { type Grid, textAt } from "./grid.ts";
import type { RowKind } from "./row-kinds.ts";
import type { Table } from "./tables.ts";

/**
 * What is read although nobody sees it, or although somebody crossed it out. A filter hides rows without anybody meaning
 * to leave them out, so hidden rows and columns are read, and that is said. Struck-through text is how some delete a
 * row and others show what changed: it is read, and asked about; inside a text, what is not struck through is read.
 */
export function outOfSight(grid: Grid, table: Table, kinds: readonly RowKind[]): Finding[] {
  const { hiddenRows, hiddenColumns } = grid.sheet;
  const rows = kinds.flatMap((kind, index) => (kind === "data" ? [table.body + index] : []));
  return [
    ...(hiddenRows === undefined ? [] : hidden(grid, table, rows, hiddenRows)),
    ...(hiddenColumns === undefined ? [] : columnsHidden(grid, table, rows, hiddenColumns)),
    ...struck(grid, table, rows),
    ...partlyStruck(grid, table, rows),
  ];
}

function hidden(grid: Grid, table: Table, rows: readonly number[], hiddenRows: ReadonlySet<number>): Finding[] {
  const found = rows.filter((row) => hiddenRows.has(row));
  const [first] = found;
  if (first === undefined) return [];
  const parameters = { count: found.length, rows: rowNumbers(found) };
  return [makeFinding("hidden-rows", "info", placeOf(grid, table, first), found.join(), { parameters })];
}

function columnsHidden(grid: Grid, table: Table, rows: readonly number[], hiddenColumns: ReadonlySet<number>) {
  const found = placesOf(table)
    .filter((column) => hiddenColumns.has(column) && rows.some((row) => textAt(grid, row, column) !== ""))
    .sort((one, other) => one - other);
  const [first] = found;
  if (first === undefined) return [];
  const columns = found.map(columnLetters).join(", ");
  const place = {
    annex: table.annex.id,
    sheet: grid.sheet.name,
    cell: formatPlace({ row: table.header, column: first }),
  };
  return [makeFinding("hidden-columns", "info", place, columns, { parameters: { columns } })];
}

function struck(grid: Grid, table: Table, rows: readonly number[]): Finding[] {
  const places = placesOf(table);
  const isStruck = (row: number, column: number): boolean =>
    grid.sheet.rows[row]?.[column]?.style.font?.strike === true && textAt(grid, row, column) !== "";
  const found = rows.filter((row) => places.some((column) => isStruck(row, column)));
  const [first] = found;
  if (first === undefined) return [];
  const texts = found.map((row) => [row, ...places.map((column) => textAt(grid, row, column))].join("\t"));
  const more = { need: "accept", parameters: { count: found.length, rows: rowNumbers(found) } } as const;
  return [makeFinding("struck-rows", "warning", placeOf(grid, table, first), texts.join("\n"), more)];
}

/** What is crossed out inside a text was taken back: the rest is read, to be confirmed. */
function partlyStruck(grid: Grid, table: Table, rows: readonly number[]): Finding[] {
  const places = placesOf(table);
  const found = rows.flatMap((row) =>
    places.flatMap((column) => {
      const whole = grid.sheet.rows[row]?.[column]?.whole;
      return whole === undefined ? [] : [{ row, column, before: whole, after: textAt(grid, row, column) }];
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  const place = { annex: table.annex.id, sheet: grid.sheet.name, cell: formatPlace(first) };
  const value = found.map(({ row, column, before, after }) => [row, column, before, after].join("\t")).join("\n");
  const parameters = { count: found.length, before: first.before, after: first.after };
  const preview = found
    .slice(0, PREVIEWED)
    .map((each) => ({ cell: formatPlace(each), before: each.before, after: each.after }));
  return [makeFinding("struck-parts", "warning", place, value, { need: "accept", parameters, preview })];
}

/** The columns whose values are sent. */
function placesOf({ annex, columns }: Table): number[] {
  return annex.columns.flatMap(({ id, field }) => {
    const place = columns.get(id);
    return place === undefined || field.kind === "ordinal" || field.kind === "label" ? [] : [place];
  });
}

function placeOf(grid: Grid, table: Table, row: number) {
  const column = table.columns.get(table.annex.nameColumn) ?? 0;
  return { annex: table.annex.id, sheet: grid.sheet.name, cell: formatPlace({ row, column }) };
}

/** Enough to see what is left out. */
const PREVIEWED = 5;

/** More stretches than these nobody reads. */
const MOST_STRETCHES = 12;

/** "7, 9–12": rows as people see them, from 1. */
function rowNumbers(rows: readonly number[]): string {
  const stretches: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.to === row - 1) last.to = row;
    else stretches.push({ from: row, to: row });
  }
  const told = stretches
    .slice(0, MOST_STRETCHES)
    .map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  return [...told, ...(stretches.length > MOST_STRETCHES ? ["…"] : [])].join(", ");
}
