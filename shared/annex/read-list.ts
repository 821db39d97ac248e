import type { Column } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import type { ReadingContext } from "./context.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { readRow } from "./read-row.ts";
import type { ReportRow } from "./reading.ts";
import { type RowKind, type RowLook, rowKind } from "./row-kinds.ts";
import type { Table } from "./tables.ts";

export interface TableRows {
  readonly rows: readonly ReportRow[];
  readonly findings: readonly Finding[];
  /** What each row under the heading is, from `table.body` on. */
  readonly kinds: readonly RowKind[];
}

/** The rows of a table with as many rows as the unit has. */
export function readList(grid: Grid, table: Table, context: ReadingContext): TableRows {
  const kinds = kindsOf(grid, table, context);
  const rows: ReportRow[] = [];
  const findings: Finding[] = [];
  kinds.forEach((kind, index) => {
    if (kind !== "data") return;
    const row = table.body + index;
    const read = readRow(grid, table, row, context);
    const name = read.values[table.annex.nameColumn] ?? "";
    const task = table.annex.listsTasks ? context.matchTask(name) : null;
    rows.push({ at: { sheet: grid.sheet.name, row: row + 1 }, task, values: read.values });
    findings.push(...read.findings);
  });
  return { rows, findings, kinds };
}

function kindsOf(grid: Grid, table: Table, context: ReadingContext): RowKind[] {
  const kinds: RowKind[] = [];
  let fresh = true;
  let lastSure = -1;
  for (let row = table.body; row < table.end; row++) {
    const look = lookOf(grid, table, row, context);
    const kind = table.repeats.has(row) ? "heading" : rowKind(look, fresh);
    if (kind === "data") {
      fresh = false;
      if (look.assigned || (look.name !== "" && look.readable)) lastSure = kinds.length;
    }
    kinds.push(kind);
  }
  return closeTable(kinds, lastSure);
}

/** Notes and signatures end the table, but never above a row that surely is data: nothing below is lost to a stray word. */
export function closeTable(kinds: readonly RowKind[], lastSure: number): RowKind[] {
  const close = kinds.findIndex((kind, index) => kind === "closing" && index > lastSure);
  return kinds.map((kind, index) => {
    if (close >= 0 && index >= close) return "below-the-table";
    return kind === "closing" ? "data" : kind;
  });
}

function lookOf(grid: Grid, table: Table, row: number, context: ReadingContext): RowLook {
  const { annex, columns } = table;
  const own = (column: Column): string => {
    const place = columns.get(column.id);
    return place === undefined || isCovered(grid, row, place) ? "" : textAt(grid, row, place);
  };
  const ofKind = (ordinal: boolean): Column[] =>
    annex.columns.filter(({ id, field }) => id !== annex.nameColumn && (field.kind === "ordinal") === ordinal);
  const name = annex.columns
    .filter(({ id }) => id === annex.nameColumn)
    .map(own)
    .join("");
  const others = ofKind(false);
  return {
    ordinal: ofKind(true).map(own).join(""),
    name,
    others: others.map(own),
    all: filledColumns(grid, row).flatMap((place) => (isCovered(grid, row, place) ? [] : [textAt(grid, row, place)])),
    readable: others.some((column) => own(column) !== "" && isReadable(grid, table, row, column, context)),
    assigned: annex.listsTasks && name !== "" && context.matchTask(name) !== null,
  };
}

function isReadable(grid: Grid, table: Table, row: number, column: Column, context: ReadingContext): boolean {
  if (column.field.kind === "text" || column.field.kind === "label") return false;
  const cell = grid.sheet.rows[row]?.[table.columns.get(column.id) ?? -1] ?? null;
  return (context.codecOf(column)?.(cell, "").value ?? null) !== null;
}
