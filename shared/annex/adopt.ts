import type { Book, Cell, Sheet, Style } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import type { Annex, Campaign, CampaignUnit, Column } from "../campaign/campaign.ts";
import { annexOf, outlineOf, tasksOf, unitOf } from "../campaign/lookup.ts";
import type { UnitId } from "../ids.ts";
import type { Adoptable } from "./adopt-propose.ts";
import { type ReadingContext, readingContext } from "./context.ts";
import { writtenValue } from "./field-change.ts";
import { type Grid, gridOf, shownAt } from "./grid.ts";
import { readLegacy } from "./legacy-findings.ts";
import { markedCell } from "./mark-columns.ts";
import { readList } from "./read-list.ts";
import { readOutline } from "./read-outline.ts";
import type { ReportRow } from "./reading.ts";
import { WHOLE } from "./side-by-side.ts";
import type { Table } from "./tables.ts";
import { annexSheets, template } from "./template.ts";
import { templateRows } from "./template-rows.ts";

/** One row of a table as it goes into an annex: the cells of the annex's columns, and what it was read from. */
export interface AdoptedRow {
  readonly source: ReportRow;
  readonly cells: Readonly<Record<string, Cell | null>>;
}

/**
 * The rows of a table typed elsewhere, as the annex takes them: what reads beyond doubt in the template's own form,
 * anything else as it was written, so that the check asks about it in its new place.
 */
export function adoptedRows(
  campaign: Campaign,
  unitId: UnitId,
  book: Book,
  { sheet, header, end, annex: annexId, mapping, marks }: Adoptable,
): readonly AdoptedRow[] {
  const annex = annexOf(campaign, annexId);
  const found = book.sheets.find(({ name }) => name === sheet);
  if (annex === null || found === undefined) return [];
  const context = readingContext(book, campaign, unitId, { accept: [], choose: {} });
  const legacy = readLegacy(found, { accept: [], choose: {} });
  const grid = gridOf(legacy.sheet);
  const table: Table = {
    annex,
    header,
    body: header + 1,
    end: Math.min(end, grid.height),
    columns: new Map(Object.entries(mapping)),
    marks: new Map(Object.entries(marks)),
    repeats: new Set(),
    numbers: null,
    span: WHOLE,
  };
  const read = (annex.kind === "outline" ? readOutline : readList)(grid, table, context).rows;
  // Documents that share a cell stay together here: in its new place the check proposes to part them.
  const typed = read.filter(({ at }, index) => at.row !== read[index - 1]?.at.row);
  return typed.map((source) => {
    const name = source.values[annex.nameColumn] ?? "";
    const cells = annex.columns.map((column): [string, Cell | null] => {
      const row = source.at.row - 1;
      const written = readOtherwise(found, grid, table, row, column);
      if (written !== null) return [column.id, cell(written.value, lookOf(written))];
      const shown = shownCell(grid, table, row, column);
      const beside = column.id === annex.nameColumn ? "" : name;
      return [column.id, shown === null ? null : adoptedCell(context, column, shown, beside)];
    });
    return { source, cells: Object.fromEntries(cells) };
  });
}

/** A cell whose reading is only proposed: it moves as it was written, with its font, and is asked about in its new place. */
function readOtherwise(found: Sheet, grid: Grid, table: Table, row: number, { id }: Column): Cell | null {
  const place = table.columns.get(id);
  if (place === undefined || markedCell(grid, table, row, id) !== null) return null;
  const shown = shownAt(grid, row, place, table.body);
  const written = found.rows[shown.row]?.[place] ?? null;
  return shown.cell !== null && written !== shown.cell ? written : null;
}

/** What the row says in this column: written there, or marked under one of several headings. */
function shownCell(grid: Grid, table: Table, row: number, { id }: Column): Cell | null {
  const marked = markedCell(grid, table, row, id);
  if (marked !== null) return marked.cell;
  const place = table.columns.get(id);
  return place === undefined ? null : shownAt(grid, row, place, table.body).cell;
}

function adoptedCell({ campaign, codecOf }: ReadingContext, column: Column, shown: Cell, name: string): Cell | null {
  const codec = codecOf(column);
  if (codec === null) return null;
  const { value, doubt } = codec(shown, name);
  if (value === null || doubt !== null) return cell(shown.value, formatOf(shown));
  const written = writtenValue(campaign, column, value);
  return cell(written.value, written.numberFormat === null ? {} : { numberFormat: written.numberFormat });
}

function lookOf(written: Cell): Style {
  const { name } = written.style.font ?? {};
  return { ...formatOf(written), ...(name === undefined ? {} : { font: { name } }) };
}

const formatOf = ({ style: { numberFormat } }: Cell) => (numberFormat === undefined ? {} : { numberFormat });

/**
 * The unit's template with the rows of these tables filled in: a row that reports an assigned task, or an item of
 * the outline, stands in the row that is there for it, the others under them. At most one table for an annex; the sheets they came from are not touched.
 */
export function templateWith(campaign: Campaign, unitId: UnitId, book: Book, tables: readonly Adoptable[]): Book {
  const unit = unitOf(campaign, unitId);
  const made = template(campaign, unitId);
  if (unit === null) return made;
  const bySheet = new Map(annexSheets(campaign, unitId).map(({ annex, sheet }) => [sheet.name, annex]));
  const sheets = made.sheets.map((sheet) => {
    const annex = annexOf(campaign, bySheet.get(sheet.name) ?? "");
    const table = tables.find((each) => each.annex === annex?.id);
    if (annex === null || table === undefined) return sheet;
    return filled(campaign, unit, annex, sheet, adoptedRows(campaign, unitId, book, table));
  });
  return { ...made, sheets };
}

function filled(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  sheet: Sheet,
  adopted: readonly AdoptedRow[],
): Sheet {
  const body = templateRows(campaign, unit, annex);
  const header = sheet.rows.length - body.length;
  const given = givenRows(campaign, unit, annex);
  const waiting = [...adopted];
  const givenFilled = given.map((id, index) => {
    const at = waiting.findIndex(
      ({ source }) => id === (annex.kind === "outline" ? itemIn(annex, source) : source.task),
    );
    const [row] = at < 0 ? [] : waiting.splice(at, 1);
    return withCells(annex, body[index] ?? [], row, null);
  });
  const spare = body.slice(given.length);
  // A row given for something is no row for something else: only its look is taken.
  const blank = spare.at(-1) ?? (body.at(-1) ?? []).map(({ style }) => emptyCell(style));
  const others = waiting.map((row, index) => withCells(annex, spare[index] ?? blank, row, given.length + index + 1));
  const left = spare.slice(waiting.length);
  const rows = [...sheet.rows.slice(0, header), ...givenFilled, ...others, ...left];
  const grown = rows.length - sheet.rows.length;
  const validations = sheet.validations.map((rule) => ({
    ...rule,
    range: { ...rule.range, bottom: rule.range.bottom + grown },
  }));
  return { ...sheet, rows, validations };
}

/** What the template's first rows are there for: the unit's tasks, or the items of its outline. */
function givenRows(campaign: Campaign, unit: CampaignUnit, annex: Annex): readonly string[] {
  if (annex.kind === "outline") return outlineOf(campaign, unit)?.items.map(({ id }) => id) ?? [];
  return annex.listsTasks ? tasksOf(campaign, unit.id).map(({ id }) => id) : [];
}

const itemIn = ({ nameColumn }: Annex, { values }: ReportRow) => values[nameColumn] ?? null;

/** The template's cells keep their look; `ordinal` numbers a row that was given for nothing. */
function withCells(
  annex: Annex,
  row: readonly Cell[],
  adopted: AdoptedRow | undefined,
  ordinal: number | null,
): Cell[] {
  return annex.columns.map((column, index) => {
    const own = row[index] ?? cell("");
    if (adopted === undefined) return own;
    if (column.field.kind === "ordinal") return ordinal === null ? own : { ...own, value: ordinal };
    // The item's own number stays, however it was written.
    if (annex.kind === "outline" && column.id === annex.nameColumn && ordinal === null) return own;
    const taken = adopted.cells[column.id] ?? null;
    return taken === null ? own : { value: taken.value, style: withLook(own.style, taken.style) };
  });
}

function withLook(own: Style, taken: Style): Style {
  return { ...own, ...taken, ...(taken.font === undefined ? {} : { font: { ...own.font, ...taken.font } }) };
}
