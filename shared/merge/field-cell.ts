import type { ReportRow } from "../annex/reading.ts";
import type { Cell } from "../book/book.ts";
import { cell, dateCell, emptyCell } from "../book/builders.ts";
import { DATE, TEXT } from "../book/styles.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { codeLabel, outlineOf } from "../campaign/lookup.ts";
import { timeOfDay } from "../text/calendar.ts";
import type { UnitEntry } from "./scope.ts";

/** Excel's own limit for the text of one cell, in UTF-16 units. */
export const CELL_LIMIT = 32_767;
const CUT = " … (đã cắt)";

/** What a column of an annex shows of a row. Any value is shown somehow: nothing a unit wrote can stop a merge. */
export function fieldCell(campaign: Campaign, annex: Annex, column: Column, entry: UnitEntry, row: ReportRow): Cell {
  const value = shownValue(campaign, annex, column, entry, row);
  if (column.field.kind !== "date") return value === "" ? emptyCell(TEXT) : cell(cutToCell(value), TEXT);
  if (value === "") return dateCell(null);
  return isDay(value) ? dateCell(value) : cell(cutToCell(value), { ...DATE, numberFormat: "@" });
}

/** An ISO day that the calendar has. */
export function isDay(value: string): boolean {
  return timeOfDay(value) !== null;
}

/** Text that fits into a cell, never cut inside a character; the cover says where a text was cut. */
export function cutToCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const kept = text.slice(0, CELL_LIMIT - CUT.length);
  return kept.replace(/[\uD800-\uDBFF]$/, "") + CUT;
}

function shownValue(campaign: Campaign, annex: Annex, { id, field }: Column, entry: UnitEntry, row: ReportRow): string {
  const value = row.values[id] ?? "";
  if (field.kind === "code") return codeLabel(campaign, field.list, value);
  // Labels are printed by us and never read back, so most rows do not carry them.
  if (field.kind === "label" && value === "") return labelOf(campaign, annex, field.shows, entry, row);
  return value;
}

function labelOf(
  campaign: Campaign,
  annex: Annex,
  shows: "outline-title" | "task-term",
  { unit }: UnitEntry,
  row: ReportRow,
): string {
  if (shows === "task-term") return campaign.tasks.find(({ id }) => id === row.task)?.term ?? "";
  const item = row.values[annex.nameColumn] ?? "";
  return outlineOf(campaign, unit)?.items.find(({ id }) => id === item)?.title ?? "";
}
