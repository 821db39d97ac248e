import type { Cell, Style } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { CENTRE, DATE, GROUP, LABEL, ORDINAL, TEXT } from "../book/styles.ts";
import type { Annex, Campaign, CampaignUnit, Column, OutlineItem, Task } from "../campaign/campaign.ts";
import { outlineOf, tasksOf } from "../campaign/lookup.ts";

/** The rows under the header: what the unit has to report on is filled in, then empty ruled rows. */
export function templateRows(campaign: Campaign, unit: CampaignUnit, annex: Annex): Cell[][] {
  const prefilled = annex.kind === "outline" ? outlineRows(campaign, unit, annex) : taskRows(campaign, unit, annex);
  const spare = Array.from({ length: annex.spareRows }, () =>
    annex.columns.map((column) => emptyCell(styleOf(column))),
  );
  return [...prefilled, ...spare];
}

function taskRows(campaign: Campaign, unit: CampaignUnit, annex: Annex): Cell[][] {
  const tasks = annex.listsTasks ? tasksOf(campaign, unit.id) : [];
  return tasks.map((task, index) =>
    annex.columns.map((column) => {
      const style = styleOf(column);
      if (column.field.kind === "ordinal") return cell(index + 1, style);
      if (column.field.kind === "label") return labelCell(task, column.field.shows, style);
      return column.id === annex.nameColumn ? cell(task.name, style) : emptyCell(style);
    }),
  );
}

function labelCell({ term }: Task, shows: "outline-title" | "task-term", style: Style): Cell {
  return shows === "task-term" && term !== undefined ? cell(term, style) : emptyCell(style);
}

function outlineRows(campaign: Campaign, unit: CampaignUnit, annex: Annex): Cell[][] {
  const items = outlineOf(campaign, unit)?.items ?? [];
  return items.map((item) => annex.columns.map((column) => outlineCell(annex, item, column)));
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
