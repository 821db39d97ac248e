import type { Column } from "../campaign/campaign.ts";
import type { Finding } from "../check/finding.ts";
import type { ColumnId } from "../ids.ts";
import type { Codec } from "./codecs/codec.ts";
import type { ReadingContext } from "./context.ts";
import { displayText } from "./display-text.ts";
import { filledColumns, type Grid, isCovered, textAt } from "./grid.ts";
import { markedCell } from "./mark-columns.ts";
import { readRows } from "./read-row.ts";
import type { ReportRow } from "./reading.ts";
import { headsItems, isRemark, isSure, type RowKind, type RowLook, rowKind, signs } from "./row-kinds.ts";
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
    for (const read of readRows(grid, table, row, context)) {
      const name = read.values[table.annex.nameColumn] ?? "";
      const task = table.annex.listsTasks ? context.matchTask(name) : null;
      rows.push({ at: { sheet: grid.sheet.name, row: row + 1 }, task, values: read.values });
      findings.push(...read.findings);
    }
  });
  return { rows, findings, kinds };
}

function kindsOf(grid: Grid, table: Table, context: ReadingContext): RowKind[] {
  const kinds: RowKind[] = [];
  const looks: RowLook[] = [];
  let fresh = true;
  let signed = false;
  let lastSure = -1;
  const lookOf = looksOf(grid, table, context);
  for (let row = table.body; row < table.end; row++) {
    const look = lookOf(row);
    looks.push(look);
    const kind = table.repeats.has(row) ? "heading" : rowKind(look, fresh);
    // Column numbers are repeated under a repeated heading.
    if (kind === "heading") fresh = true;
    else if (kind === "data") {
      fresh = false;
      if (isSure(look, signed)) lastSure = kinds.length;
    } else if (kind === "closing") signed ||= signs(look);
    kinds.push(kind);
  }
  const known = headOf(kinds, looks).map((kind, index): RowKind => {
    const look = looks[index];
    return kind === "closing" && index < lastSure && look !== undefined && isRemark(look) ? "group-row" : kind;
  });
  return closeTable(known, lastSure);
}

/** A row without a value of its own whose items follow it ("2" before "2.1" or "a)") is their heading. */
function headOf(kinds: readonly RowKind[], looks: readonly RowLook[]): RowKind[] {
  return kinds.map((kind, index) => {
    const [look, next] = [looks[index], looks[index + 1]];
    if (kind !== "data" || look === undefined || next === undefined || kinds[index + 1] !== "data") return kind;
    return headsItems(look, next.ordinal) ? "group-row" : kind;
  });
}

/** Notes and signatures end the table, but never above a row that surely is data: nothing below is lost to a stray word. */
export function closeTable(kinds: readonly RowKind[], lastSure: number): RowKind[] {
  const close = kinds.findIndex((kind, index) => kind === "closing" && index > lastSure);
  return kinds.map((kind, index) => {
    if (close >= 0 && index >= close) return "below-the-table";
    return kind === "closing" ? "data" : kind;
  });
}

/** How each row of a table looks. */
function looksOf(grid: Grid, table: Table, context: ReadingContext): (row: number) => RowLook {
  const { annex } = table;
  const names = annex.columns.filter(({ id }) => id === annex.nameColumn);
  const beside = annex.columns.filter(({ id }) => id !== annex.nameColumn);
  const ordinals = beside.filter(({ field }) => field.kind === "ordinal");
  const others = beside.filter(({ field }) => field.kind !== "ordinal");
  const codecs = others.flatMap((column) => (column.field.kind === "code" ? (context.codecOf(column) ?? []) : []));
  return (row) => {
    const own = ({ id }: Column): string => ownText(grid, table, row, id);
    const name = names.map(own).join("");
    const texts = others.map(own);
    return {
      ordinal: ordinals.map(own).join(""),
      name,
      others: texts,
      all: filledColumns(grid, row).flatMap((place) => (isCovered(grid, row, place) ? [] : [textAt(grid, row, place)])),
      readable: others.some((column, at) => texts[at] !== "" && isReadable(grid, table, row, column, context)),
      assigned: annex.listsTasks && name !== "" && context.matchTask(name) !== null,
      counted: codecs.some((codec) => countsCode(name, codec)),
    };
  };
}

/** What a row says in a column itself, or by its marks; not what is merged over it. */
function ownText(grid: Grid, table: Table, row: number, column: ColumnId): string {
  const place = table.columns.get(column);
  const marked = markedCell(grid, table, row, column);
  if (marked !== null) return marked.cell === null ? "" : displayText(marked.cell);
  return place === undefined || isCovered(grid, row, place) ? "" : textAt(grid, row, place);
}

/** Wordings of levels are shorter; tasks mostly are not. */
const LONGEST_COUNTED = 60;
/** What stands round such a wording is shorter still. */
const LONGEST_COUNT = 40;

/** "- Đã hoàn thành: 5 nhiệm vụ": how often a level was given, not a task. */
function countsCode(name: string, codec: Codec): boolean {
  if (name.length > LONGEST_COUNTED + LONGEST_COUNT) return false;
  const counted = name.replace(/^[-–+•*\s]+/, "").replace(/\s*:?\s*(?:\d+\s*(?:nhiệm vụ|văn bản|dòng)?)?[.;]?$/iu, "");
  if (counted === "" || counted.length > LONGEST_COUNTED) return false;
  const { value, doubt } = codec({ value: counted, style: {} }, "");
  return value !== null && doubt === null;
}

function isReadable(grid: Grid, table: Table, row: number, column: Column, context: ReadingContext): boolean {
  if (column.field.kind === "text" || column.field.kind === "label") return false;
  const marked = markedCell(grid, table, row, column.id);
  const cell = marked === null ? (grid.sheet.rows[row]?.[table.columns.get(column.id) ?? -1] ?? null) : marked.cell;
  return (context.codecOf(column)?.(cell, "").value ?? null) !== null;
}
