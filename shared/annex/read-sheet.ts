import { columnLetters, formatPlace } from "../book/address.ts";
import type { Annex } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { ReadingContext } from "./context.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { numberedName, numbersJoined } from "./number-column.ts";
import { outOfSight } from "./out-of-sight.ts";
import { readList, type TableRows } from "./read-list.ts";
import { readOutline } from "./read-outline.ts";
import { lettersOf } from "./read-row.ts";
import type { AnnexRows, ReportRow } from "./reading.ts";
import { isReferenceHeading } from "./reference-column.ts";
import type { RowKind } from "./row-kinds.ts";
import { settleColumns } from "./settle-columns.ts";
import { gridWithin } from "./side-by-side.ts";
import type { Table } from "./tables.ts";
import { count, type Disposition, type Tally } from "./tally.ts";

/** What one sheet holds of one annex, and where every filled cell of that stretch went. */
export interface SheetPart {
  readonly annex: Annex;
  readonly sheet: string;
  readonly columns: NonNullable<AnnexRows["columns"]>;
  readonly rows: readonly ReportRow[];
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  /** What tells parts from copies: the lines above its table, whether it has no heading, the numbers in its column of ordinals. */
  readonly titles: readonly string[];
  readonly headless: boolean;
  readonly ordinals: readonly number[];
}

/** Reads one table; `from` is the first row (from 0) that is its own: titles above the first table belong to it. */
export function readPart(sheet: Grid, found: Table, from: number, context: ReadingContext): SheetPart {
  const grid = gridWithin(sheet, found.span);
  const { table, findings } = settleColumns(grid, found, context);
  const { annex } = table;
  const read = annex.kind === "outline" ? readOutline(grid, table, context) : readList(grid, table, context);
  const tally: Tally = new Map();
  for (let row = from; row < table.header; row++) count(tally, "above-the-table", filledColumns(sheet, row).length);
  for (let row = table.header; row < table.end; row++) countRow(grid, table, row, read.kinds[row - table.body], tally);
  const titles = sheet.texts.slice(from, table.header).flatMap((texts) => texts.filter((text) => text !== ""));
  return {
    annex,
    sheet: grid.sheet.name,
    columns: lettersOf(table),
    rows: read.rows,
    findings: [
      ...findings,
      ...missingColumns(grid, table),
      ...numbersJoined(grid, table),
      ...extraColumns(grid, table, read),
      ...outOfSight(grid, table, read.kinds),
      ...read.findings,
    ],
    tally,
    titles,
    headless: table.headless === true,
    ordinals: ordinalsIn(grid, table, read),
  };
}

function ordinalsIn(grid: Grid, { annex, columns, body }: Table, { kinds }: TableRows): number[] {
  const place = columns.get(annex.columns.find(({ field }) => field.kind === "ordinal")?.id ?? "");
  return kinds.flatMap((kind, index) => {
    const text = kind === "data" ? textAt(grid, body + index, place) : "";
    return /^\d{1,4}[.)]?$/.test(text) ? [Number.parseInt(text, 10)] : [];
  });
}

function countRow(grid: Grid, table: Table, row: number, kind: RowKind | undefined, tally: Tally): void {
  for (const column of filledColumns(grid, row)) {
    if (row >= table.body && isCovered(grid, row, column)) count(tally, "hidden-by-merge");
    else count(tally, dispositionOf(grid, table, row, column, kind));
  }
}

function dispositionOf(grid: Grid, table: Table, row: number, place: number, kind: RowKind | undefined): Disposition {
  if (row < table.body || kind === undefined) return "heading";
  if (kind !== "data") return kind === "blank" || kind === "closing" ? "below-the-table" : kind;
  if (isMarked(table, place) || isJoined(grid, table, row, place)) return "read";
  const column = table.annex.columns.find(({ id }) => table.columns.get(id) === place);
  if (column === undefined) return isReference(grid, table, place) ? "label" : "extra-column";
  return column.field.kind === "ordinal" || column.field.kind === "label" ? column.field.kind : "read";
}

function isJoined(grid: Grid, table: Table, row: number, place: number): boolean {
  return place === table.numbers && numberedName(grid, table, row) !== null;
}

function isMarked({ marks }: Table, place: number): boolean {
  return [...marks.values()].some((columns) => columns.some((mark) => mark.place === place));
}

/** A column of ours behind the table: for the eye, and no part of the report. */
function isReference(grid: Grid, { header }: Table, place: number): boolean {
  return isReferenceHeading(textAt(grid, header, place));
}

function isOwn(grid: Grid, table: Table, row: number, place: number): boolean {
  return isMarked(table, place) || isReference(grid, table, place) || isJoined(grid, table, row, place);
}

function missingColumns(grid: Grid, { annex, columns }: Table): Finding[] {
  return annex.columns.flatMap(({ id, heading, whenEmpty }) => {
    if (columns.has(id) || (whenEmpty === "nothing" && id !== annex.nameColumn)) return [];
    const place = { annex: annex.id, sheet: grid.sheet.name, cell: null };
    const severity = whenEmpty === "warning" ? "warning" : "error";
    return [makeFinding("column-missing", severity, place, id, { parameters: { column: id, heading } })];
  });
}

/** Columns of the sender's own that hold something in data rows: stated in one line. */
function extraColumns(grid: Grid, table: Table, { kinds }: TableRows): Finding[] {
  const known = new Set(table.columns.values());
  const extra = new Set<number>();
  kinds.forEach((kind, index) => {
    if (kind !== "data") return;
    for (const column of filledColumns(grid, table.body + index))
      if (!known.has(column) && !isOwn(grid, table, table.body + index, column)) extra.add(column);
  });
  const places = [...extra].sort((a, b) => a - b);
  const [first] = places;
  if (first === undefined) return [];
  const columns = places.map((place) => textAt(grid, table.header, place) || `cột ${columnLetters(place)}`).join(", ");
  const cell = formatPlace({ row: table.header, column: first });
  const place = { annex: table.annex.id, sheet: grid.sheet.name, cell };
  return [makeFinding("extra-columns", "info", place, columns, { parameters: { columns, count: places.length } })];
}
