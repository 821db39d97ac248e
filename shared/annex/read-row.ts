import { columnLetters, formatPlace, formatRange } from "../book/address.ts";
import type { Cell } from "../book/book.ts";
import type { Column } from "../campaign/campaign.ts";
import { codeListOf } from "../campaign/lookup.ts";
import type { Finding } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { ColumnId } from "../ids.ts";
import { findDatesInText } from "../text/dates.ts";
import { matchKey } from "../text/match-key.ts";
import { legendOf, signKey } from "./code-legend.ts";
import { decodedByLegend } from "./codecs/code.ts";
import type { Codec, Decoded } from "./codecs/codec.ts";
import type { ReadingContext } from "./context.ts";
import { displayText } from "./display-text.ts";
import { type Grid, type Shown, shownAt } from "./grid.ts";
import { isLegacyText } from "./legacy-font.ts";
import { markedCell } from "./mark-columns.ts";
import { numberedName } from "./number-column.ts";
import { ownDate } from "./own-document.ts";
import type { FieldValue } from "./reading.ts";
import { repeatedAbove } from "./repeated-above.ts";
import {
  cellOfPart,
  type DocumentPart,
  documentParts,
  LINES,
  LINES_OR_SEMICOLONS,
  splitProposed,
} from "./split-documents.ts";
import type { Table } from "./tables.ts";

export interface RowValues {
  readonly values: Record<ColumnId, FieldValue>;
  readonly findings: Finding[];
}

/** The rows that stand in one row of the sheet, `row` counting from 0: one, or one for each document its cell lists. */
export function readRows(grid: Grid, table: Table, row: number, context: ReadingContext): RowValues[] {
  const { annex } = table;
  const name = shownIn(grid, table, row, annex.nameColumn);
  // What a legacy font hides cannot be told apart.
  const text = name?.cell && !isLegacyText(name.cell) ? displayText(name.cell) : "";
  const parts = documentParts(annex, text);
  if (name === null || parts.length === 0) return [readRow(grid, table, row, context)];
  const proposed = splitProposed(placeOf(grid, table, annex.nameColumn, name), parts, text, annex.nameColumn);
  return parts.map((part) => {
    const { values, findings } = readRow(grid, table, row, context, part);
    return { values, findings: part.index === 0 ? [proposed, ...findings] : findings };
  });
}

/** Every column of the annex in one row, decoded. */
export function readRow(
  grid: Grid,
  table: Table,
  row: number,
  context: ReadingContext,
  part: DocumentPart | null = null,
): RowValues {
  const { annex } = table;
  const values: Record<ColumnId, FieldValue> = {};
  const findings: Finding[] = [];
  const name = shownIn(grid, table, row, annex.nameColumn);
  const nameText = part?.text ?? (name?.cell ? displayText(name.cell) : "");
  for (const column of annex.columns) {
    const codec = context.codecOf(column);
    if (codec === null) continue;
    const whole = shownIn(grid, table, row, column.id);
    values[column.id] = part !== null && column.id === annex.nameColumn ? part.text : null;
    if (whole === null || (part !== null && column.id === annex.nameColumn)) continue;
    const shown = part === null ? whole : { ...whole, cell: cellOfPart(whole.cell, part, signsFor(column, part)) };
    if (part !== null && column.field.kind === "date" && saysNoOtherDay(shown.cell, part)) {
      // Part of what is proposed for the whole cell.
      values[column.id] = ownDate(part.text);
      continue;
    }
    const repeated = column.id === annex.nameColumn ? null : repeatsAbove(grid, table, column, shown, codec);
    if (repeated !== null) {
      values[column.id] = repeated.value;
      findings.push(repeated.finding);
      continue;
    }
    const decoded = explained(
      grid,
      column,
      shown,
      codec(shown.cell, column.id === annex.nameColumn ? "" : nameText),
      context,
    );
    const finding = doubtAt(grid, table, column.id, shown, decoded);
    values[column.id] = finding === null ? decoded.value : (chosenReading(decoded, finding, context) ?? decoded.value);
    if (finding !== null) findings.push(finding);
    if (shown.merge !== null && shown.cell !== null) findings.push(mergedValue(grid, table, column.id, shown));
  }
  return { values, findings };
}

/** "nt" reads as the cell above, to be accepted. */
function repeatsAbove(grid: Grid, table: Table, column: Column, shown: Shown, codec: Codec) {
  const place = table.columns.get(column.id);
  const above = place === undefined || shown.cell === null ? null : repeatedAbove(grid, table, shown.row, place);
  const value = above === null ? null : codec(above, "").value;
  if (above === null || value === null || shown.cell === null) return null;
  const parameters = { text: displayText(shown.cell), reading: displayText(above), column: column.id };
  const at = placeOf(grid, table, column.id, shown);
  const more = { need: "accept", parameters } as const;
  return {
    value,
    finding: makeFinding("repeats-above", "warning", at, `${parameters.text}\n${parameters.reading}`, more),
  };
}

/** What no list knows, the sheet may explain. */
function explained(
  grid: Grid,
  { field }: Column,
  { cell }: Shown,
  decoded: Decoded,
  { campaign }: ReadingContext,
): Decoded {
  if (decoded.doubt?.rule !== "code-unknown" || field.kind !== "code" || cell === null) return decoded;
  const list = codeListOf(campaign, field.list);
  if (list === null) return decoded;
  const text = displayText(cell);
  return signKey(text) === "" ? decoded : (decodedByLegend(text, legendOf(grid, list), list) ?? decoded);
}

/** Days listed in any order go to the documents that name them. */
function signsFor({ field }: Column, { text }: DocumentPart): readonly RegExp[] {
  return field.kind === "date" && ownDate(text) !== null ? LINES : LINES_OR_SEMICOLONS;
}

/** Whether the cell of days is empty, or lists the day among others that the document itself gives. */
function saysNoOtherDay(cell: Cell | null, { text, count }: DocumentPart): boolean {
  if (cell === null || matchKey(displayText(cell)) === "") return true;
  const own = ownDate(text);
  const listed = findDatesInText(displayText(cell)).map(({ iso }) => iso);
  return listed.length > 1 && listed.length <= count && own !== null && listed.includes(own);
}

function shownIn(grid: Grid, table: Table, row: number, column: ColumnId): Shown | null {
  const marked = markedCell(grid, table, row, column);
  if (marked !== null) return { cell: marked.cell, row, merge: null, place: marked.place };
  const place = table.columns.get(column);
  if (place === undefined) return null;
  const shown = shownAt(grid, row, place, table.body);
  const numbered = column === table.annex.nameColumn ? numberedName(grid, table, shown.row) : null;
  return numbered === null ? shown : { ...shown, cell: numbered };
}

function doubtAt(grid: Grid, table: Table, column: ColumnId, shown: Shown, { doubt }: Decoded): Finding | null {
  if (doubt === null) return null;
  const parameters = { ...doubt.parameters, column, ...rangeOf(table, column, shown) };
  // All that is said about the cell goes into the id: what was accepted must not stand for another reading.
  const value = doubt.identity ?? Object.values(doubt.parameters ?? {}).join("\n");
  const options = doubt.options ?? [];
  const more = { need: doubt.need ?? null, parameters, options };
  return makeFinding(doubt.rule, doubt.severity, placeOf(grid, table, column, shown), value, more);
}

/** One level written once over several tasks: taken for each of them, and said. */
function mergedValue(grid: Grid, table: Table, column: ColumnId, shown: Shown): Finding {
  const text = shown.cell === null ? "" : displayText(shown.cell);
  const parameters = { text, column, ...rangeOf(table, column, shown) };
  return makeFinding("merged-value", "info", placeOf(grid, table, column, shown), text, { parameters });
}

function placeOf(grid: Grid, table: Table, column: ColumnId, shown: Shown) {
  const cell = formatPlace({ row: shown.row, column: shown.place ?? table.columns.get(column) ?? 0 });
  return { annex: table.annex.id, sheet: grid.sheet.name, cell };
}

function rangeOf(table: Table, column: ColumnId, { merge }: Shown): { range?: string } {
  const place = table.columns.get(column);
  if (merge === null || place === undefined) return {};
  return { range: formatRange({ top: merge.top, bottom: merge.bottom, left: place, right: place }) };
}

function chosenReading({ doubt }: Decoded, finding: Finding, { answers }: ReadingContext): FieldValue {
  const chosen = answers.choose[finding.id];
  return chosen === undefined ? null : (doubt?.readings?.[chosen] ?? null);
}

/** The columns of a table by the letters people see. */
export function lettersOf(table: Table): Record<ColumnId, string> {
  return Object.fromEntries([...table.columns].map(([column, place]) => [column, columnLetters(place)]));
}
