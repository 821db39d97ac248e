import type { Cell } from "../book/book.ts";
import type { Annex, Campaign, CampaignUnit } from "../campaign/campaign.ts";
import { outlineOf, tasksOf } from "../campaign/lookup.ts";
import { taskMatcher } from "./match-task.ts";
import type { ReportRow } from "./reading.ts";
import { outlineRow, writtenRow } from "./template-rows.ts";

/** A row of the sheet, and the row of the version it says; null for an item of the outline that was not answered. */
export interface FilledRow {
  readonly cells: readonly Cell[];
  readonly sent: ReportRow | null;
}

/** The rows of one annex as a version has them. */
export function versionRows(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  sent: readonly ReportRow[],
): FilledRow[] {
  return annex.kind === "outline" ? outlineRows(campaign, unit, annex, sent) : listRows(campaign, unit, annex, sent);
}

function listRows(campaign: Campaign, unit: CampaignUnit, annex: Annex, sent: readonly ReportRow[]): FilledRow[] {
  const tasks = tasksOf(campaign, unit.id);
  const matchTask = taskMatcher(tasks);
  return sent.map((row, index) => {
    const task = tasks.find(({ id }) => id === row.task) ?? null;
    // A script may have named a task in words of its own: only the letter's would lead back to it.
    const isNamed = task === null || matchTask(row.values[annex.nameColumn] ?? "") === task.id;
    const values = isNamed ? row.values : { ...row.values, [annex.nameColumn]: task.name };
    return { cells: writtenRow(campaign, annex, { task, values }, index), sent: row };
  });
}

/** Every item of the outline in its order; answers given out of it, twice or to no item stand where they were given. */
function outlineRows(campaign: Campaign, unit: CampaignUnit, annex: Annex, sent: readonly ReportRow[]): FilledRow[] {
  const items = outlineOf(campaign, unit)?.items ?? [];
  const filled: FilledRow[] = [];
  let next = 0;
  const printUpTo = (end: number): void => {
    for (const item of items.slice(next, end)) filled.push({ cells: outlineRow(annex, item), sent: null });
    next = Math.max(next, end);
  };
  for (const row of sent) {
    const at = items.findIndex(({ id }) => id === row.values[annex.nameColumn]);
    const written = writtenRow(campaign, annex, { task: null, values: row.values }, filled.length);
    const item = at < next ? undefined : items[at];
    if (item === undefined) {
      filled.push({ cells: written, sent: row });
      continue;
    }
    printUpTo(at);
    filled.push({ cells: answered(outlineRow(annex, item), written), sent: row });
    next = at + 1;
  }
  printUpTo(items.length);
  return filled;
}

/** What the outline prints stays; what was said stands in the cells that it leaves empty. */
function answered(printed: readonly Cell[], written: readonly Cell[]): Cell[] {
  return printed.map((cell, index) => (cell.value === "" ? { ...cell, value: written[index]?.value ?? "" } : cell));
}
