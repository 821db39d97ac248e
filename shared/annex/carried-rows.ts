import type { Annex, Campaign, CampaignUnit, Column, Task } from "../campaign/campaign.ts";
import { annexOf, codeLabel, tasksOf, unitOf } from "../campaign/lookup.ts";
import type { ColumnId, TaskId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { formatDay } from "../text/vietnam-time.ts";
import type { PreviousReport, PreviousReports } from "./previous-reports.ts";
import type { FieldValue, ReportRow } from "./reading.ts";

/** A row of the campaign before, as it stands in this one's template. */
export interface CarriedRow {
  /** The task it reports, where that is one of the unit's now. */
  readonly task: TaskId | null;
  /** What is as true this year as it was: a document's words and day. No level is ever among it. */
  readonly values: Readonly<Record<ColumnId, FieldValue>>;
  /** What each body said beside that, to be read and not to be sent: "Hà Giang: Đã hoàn thành". */
  readonly said: readonly string[];
}

/**
 * Last year's rows for one annex. Rows of several bodies that report the same task, or the same document on the same day,
 * are one row that names each; documents that differ in anything stay side by side. Levels and states are told and left
 * to be chosen anew: nobody shall send last year's state unread.
 */
export function carriedRows(
  campaign: Campaign,
  unit: CampaignUnit,
  annex: Annex,
  previous: PreviousReports | null,
): readonly CarriedRow[] {
  const before = previous === null ? null : annexOf(previous.campaign, annex.id);
  if (previous === null || before === null || annex.kind !== "list") return [];
  const tasks = new Map(tasksOf(campaign, unit.id).map((task) => [task.id, task]));
  const known = new Set(before.columns.map(({ id }) => id));
  const columns = annex.columns.filter(({ id, field }) => known.has(id) && isKept(annex, id, field));
  const rows = new Map<string, CarriedRow>();
  for (const report of previous.reports) {
    for (const row of report.annexes.filter(({ annex: id }) => id === annex.id).flatMap((part) => part.rows)) {
      const task = annex.listsTasks ? (tasks.get(row.task ?? "") ?? null) : null;
      const values = Object.fromEntries(columns.map(({ id }) => [id, row.values[id] ?? null]));
      const key = JSON.stringify([task?.id ?? null, ...(task === null ? Object.values(values).map(wordsOf) : [])]);
      const said = `${nameOf(previous, report)}: ${sentenceOf(previous.campaign, before, row, task, columns)}`;
      const same = rows.get(key);
      rows.set(key, { task: task?.id ?? null, values: same?.values ?? values, said: [...(same?.said ?? []), said] });
    }
  }
  return [...rows.values()];
}

/** A task keeps its name only; a document what it says and when and by whom it was issued. */
function isKept({ nameColumn, listsTasks }: Annex, column: ColumnId, { kind }: Column["field"]): boolean {
  return column === nameColumn || (!listsTasks && (kind === "text" || kind === "date"));
}

function wordsOf(value: FieldValue): string {
  return matchKey(value ?? "");
}

function nameOf({ campaign }: PreviousReports, { unit }: PreviousReport): string {
  return unitOf(campaign, unit)?.shortName ?? unit;
}

/** Everything of a row that is not taken over, in the words it was reported with. */
function sentenceOf(
  before: Campaign,
  annex: Annex,
  { values }: ReportRow,
  task: Task | null,
  kept: readonly Column[],
): string {
  const left = annex.columns.filter(({ id }) => !kept.some((column) => column.id === id));
  const parts = left.flatMap(({ id, heading, field }) => {
    const value = values[id] ?? "";
    if (value === "" || field.kind === "ordinal" || field.kind === "label") return [];
    if (field.kind === "code") return [codeLabel(before, field.list, value)];
    return [`${heading}: ${field.kind === "date" ? formatDay(value) : value}`];
  });
  const name = values[annex.nameColumn] ?? "";
  const renamed = task !== null && matchKey(name) !== matchKey(task.name) ? [`ghi là “${name}”`] : [];
  return [...parts, ...renamed].join("; ") || "không ghi mức";
}
