import { type Grid, isCovered, textAt } from "./grid.ts";
import type { HeadingMatcher } from "./headings.ts";
import { saysContinued } from "./sheet-sequence.ts";
import { columnsOfValues, type Table } from "./tables.ts";

/** Rows in which a title may say that the sheet goes on. */
const TITLE_ROWS = 5;

/**
 * The table of a sheet that says it goes on ("PL3 (tiếp)") and repeats no heading: its columns are those of the table
 * before it, if levels stand where they should. Null for every other sheet.
 */
export function continuedTable(grid: Grid, before: Table | null, matchers: readonly HeadingMatcher[]): Table | null {
  if (before === null || before.annex.kind !== "list" || before.marks.size > 0) return null;
  const titles = grid.texts.slice(0, TITLE_ROWS).flatMap((texts) => texts.filter((text) => text !== ""));
  if (grid.sheet.visibility !== "visible" || !saysContinued({ sheet: grid.sheet.name, titles })) return null;
  const { annex, columns } = before;
  const code = annex.columns.find(({ id, field }) => field.kind === "code" && columns.has(id));
  const place = code === undefined ? undefined : columns.get(code.id);
  const labels = matchers.find((matcher) => matcher.annex === annex)?.labels ?? new Map();
  if (place === undefined || !columnsOfValues(grid, 0, labels).includes(place)) return null;
  const body = grid.texts.findIndex((_, row) => isRow(grid, row, columns.get(annex.nameColumn), place));
  if (body < 0) return null;
  // No heading: its own place is where the rows begin.
  return { ...before, header: body, body, end: grid.height, repeats: new Set(), headless: true };
}

function isRow(grid: Grid, row: number, name: number | undefined, value: number): boolean {
  return (
    name !== undefined &&
    [name, value].every((place) => textAt(grid, row, place) !== "" && !isCovered(grid, row, place))
  );
}
