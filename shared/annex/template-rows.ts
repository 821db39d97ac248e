import type { Cell, Style } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { CENTRE, DATE, GROUP, LABEL, ORDINAL, TEXT } from "../book/styles.ts";
import type { Annex, Campaign, CampaignUnit, Column, OutlineItem, Task } from "../campaign/campaign.ts";
import { outlineOf, tasksOf } from "../campaign/lookup.ts";
import type { CarriedRow } from "./carried-rows.ts";
import { writtenValue } from "./field-change.ts";
import type { FieldValue } from "./reading.ts";

/**
 * The rows under the header: what the unit has to report on and what it reported the year before are filled in, then
 * empty ruled rows. With rows of the year before, each row ends in one more cell that tells what was said then.
 */
export function templateRows(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  carried: readonly CarriedRow[] = [],
): Cell[][] {
  if (annex.kind === "outline") return outlineRows(campaign, unit, annex);
  const tasks = annex.listsTasks ? tasksOf(campaign, unit.id) : [];
  const assigned = tasks.map((task, index) => taskRow(annex, task, index));
  const others = carried.filter(({ task }) => task === null);
  const own = others.map(({ values }, index) =>
    writtenRow(campaign, annex, { task: null, values }, tasks.length + index),
  );
  const rows = [...assigned, ...own, ...spareRows(annex)];
  if (carried.length === 0) return rows;
  const said = [...tasks.map(({ id }) => carried.find(({ task }) => task === id)), ...others];
  return rows.map((row, index) => [...row, saidCell(said[index])]);
}

function saidCell(carried: CarriedRow | undefined): Cell {
  return carried === undefined ? emptyCell(LABEL) : cell(shortened(carried.said.join("\n")), LABEL);
}

/** Ruled rows for what is still to come. */
export function spareRows(annex: Annex): Cell[][] {
  return Array.from({ length: annex.spareRows }, () => annex.columns.map((column) => emptyCell(styleOf(column))));
}

/** A row that says these values. */
export function writtenRow(
  campaign: Campaign,
  annex: Annex,
  { task, values }: { readonly task: Task | null; readonly values: CarriedRow["values"] },
  index: number,
): Cell[] {
  return annex.columns.map((column) => {
    const style = styleOf(column);
    if (column.field.kind === "ordinal") return cell(index + 1, style);
    if (column.field.kind === "label")
      return task === null ? emptyCell(style) : labelCell(task, column.field.shows, style);
    return writtenCell(campaign, column, values[column.id] ?? null, style);
  });
}

function writtenCell(campaign: Campaign, column: Column, value: FieldValue, style: Style): Cell {
  if (value === null) return emptyCell(style);
  const { value: written, numberFormat } = writtenValue(campaign, column, value);
  return cell(written, numberFormat === null ? style : { ...style, numberFormat });
}

function taskRow(annex: Annex, task: Task, index: number): Cell[] {
  return annex.columns.map((column) => {
    const style = styleOf(column);
    if (column.field.kind === "ordinal") return cell(index + 1, style);
    if (column.field.kind === "label") return labelCell(task, column.field.shows, style);
    return column.id === annex.nameColumn ? cell(task.name, style) : emptyCell(style);
  });
}

function labelCell({ term }: Task, shows: "outline-title" | "task-term", style: Style): Cell {
  return shows === "task-term" && term !== undefined ? cell(term, style) : emptyCell(style);
}

function outlineRows(campaign: Campaign, unit: CampaignUnit, annex: Annex): Cell[][] {
  const items = outlineOf(campaign, unit)?.items ?? [];
  return items.map((item) => outlineRow(annex, item));
}

/** An item of the outline, not answered yet. */
export function outlineRow(annex: Annex, item: OutlineItem): Cell[] {
  return annex.columns.map((column) => outlineCell(annex, item, column));
}

/** A heading of the outline is printed as one; only what is to be answered has white cells. */
function outlineCell(annex: Annex, item: OutlineItem, column: Column): Cell {
  const isId = column.id === annex.nameColumn;
  const isTitle = column.field.kind === "label";
  const style = !item.answered ? GROUP : isId ? CENTRE : styleOf(column);
  if (isId) return cell(item.id, style);
  if (!isTitle) return emptyCell(style);
  return cell(item.guidance === "" ? item.title : `${item.title}\n${item.guidance}`, style);
}

/** A column beside the report must not grow over it. */
const LONGEST_SAID = 1_000;

function shortened(text: string): string {
  return text.length <= LONGEST_SAID ? text : `${text.slice(0, LONGEST_SAID).toWellFormed().trimEnd()}…`;
}

function styleOf({ field }: Column): Style {
  switch (field.kind) {
    case "ordinal":
      return ORDINAL;
    case "label":
      return LABEL;
    case "date":
      return DATE;
    case "text":
    case "code":
      return TEXT;
  }
}
