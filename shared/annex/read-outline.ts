import { matchKey } from "../text/match-key.ts";
import { closes } from "./closing-words.ts";
import type { ReadingContext } from "./context.ts";
import { filledColumns, type Grid, textAt } from "./grid.ts";
import { closeTable, type TableRows } from "./read-list.ts";
import { readRow } from "./read-row.ts";
import type { ReportRow } from "./reading.ts";
import type { RowKind } from "./row-kinds.ts";
import type { Table } from "./tables.ts";

/** The rows of the narrative: one per outline item that was answered. Printed titles are not read back. */
export function readOutline(grid: Grid, table: Table, context: ReadingContext): TableRows {
  const kinds = kindsOf(grid, table, context);
  const read = kinds.flatMap((kind, index) => {
    if (kind !== "data") return [];
    const row = table.body + index;
    const { values, findings } = readRow(grid, table, row, context);
    const item = itemOf(values[table.annex.nameColumn] ?? "", context);
    const kept: ReportRow = {
      at: { sheet: grid.sheet.name, row: row + 1 },
      task: null,
      values: { ...values, [table.annex.nameColumn]: item === "" ? null : item },
    };
    return [{ kept, findings }];
  });
  return { rows: read.map(({ kept }) => kept), findings: read.flatMap(({ findings }) => findings), kinds };
}

function kindsOf(grid: Grid, table: Table, context: ReadingContext): RowKind[] {
  const { annex, columns, body, end, repeats } = table;
  const places = annex.columns
    .filter(({ id, field }) => id !== annex.nameColumn && field.kind !== "label" && field.kind !== "ordinal")
    .map(({ id }) => columns.get(id));
  const kinds: RowKind[] = [];
  let lastSure = -1;
  for (let row = body; row < end; row++) {
    const known = context.outlineItems.has(itemOf(textAt(grid, row, columns.get(annex.nameColumn)), context));
    const answered = places.some((place) => textAt(grid, row, place) !== "");
    const texts = filledColumns(grid, row).map((place) => textAt(grid, row, place));
    if (known) lastSure = kinds.length;
    if (repeats.has(row)) kinds.push("heading");
    else if (texts.length === 0) kinds.push("blank");
    else if (!known && closes(texts)) kinds.push("closing");
    else kinds.push(answered ? "data" : "label");
  }
  return closeTable(kinds, lastSure);
}

/**
 * "2.1.", "1.a)", "Mục 2.1", or the item's title with its number or alone -> the id of the outline's item; other text
 * stays as it is, to be asked about.
 */
export function itemOf(text: string, { outlineItems, outlineTitles }: ReadingContext): string {
  const bare = text
    .toLowerCase()
    .replace(/^mục\s+/, "")
    .replaceAll(/\s+/g, "")
    .replace(/[.):]+$/, "");
  if (outlineItems.has(bare)) return bare;
  const dotted = bare.replace(/^(\d+)([a-zđ])$/, "$1.$2");
  if (outlineItems.has(dotted)) return dotted;
  const [title = ""] = text.split("\n");
  return outlineTitles.get(matchKey(title)) ?? text;
}
