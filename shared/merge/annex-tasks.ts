import type { Annex, Campaign, Code } from "../campaign/campaign.ts";
import type { MergeDecision } from "./decision.ts";
import type { MergedRow } from "./merged-row.ts";
import { type Scope, taskAnnexes } from "./scope.ts";
import { groupTasks, type TaskGroup, type TaskGroups } from "./task-groups.ts";
import { levelColumn, levelsOf } from "./totals.ts";

/** The rows of one annex that lists tasks, grouped: what the sheets about tasks are drawn from. */
export interface AnnexTasks extends TaskGroups, AnnexLevels {}

export interface AnnexLevels {
  readonly annex: Annex;
  readonly levels: readonly Code[];
  /** The place of a row's level in `levels`; null where it has none of them. */
  levelOf(row: MergedRow): number | null;
}

export function annexTasks(campaign: Campaign, { entries }: Scope, decisions: readonly MergeDecision[]): AnnexTasks[] {
  return taskAnnexes(campaign).map((annex) => ({
    ...groupTasks(campaign, annex, entries, decisions),
    ...annexLevels(campaign, annex),
  }));
}

export function annexLevels(campaign: Campaign, annex: Annex): AnnexLevels {
  const levels = levelsOf(campaign, annex);
  const column = levelColumn(annex)?.id;
  const places = new Map(levels.map(({ code }, index) => [code, index]));
  return {
    annex,
    levels,
    levelOf: ({ row }) => (column === undefined ? null : (places.get(row.values[column] ?? "") ?? null)),
  };
}

/** Several annexes may list tasks: each has sheets of its own. */
export function sheetNameOf(campaign: Campaign, base: string, annex: Annex): string {
  return taskAnnexes(campaign).length === 1 ? base : `${base} ${annex.sheetName}`.slice(0, SHEET_NAME);
}

/** Excel's own limit. */
const SHEET_NAME = 31;

/** A long name is told by its beginning; the sheet "Theo nhiệm vụ" has it whole. */
const SHORT = 100;

export function shortTitle({ kind, number, name }: TaskGroup): string {
  if (kind === "alone") return ALONE;
  const line = name.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= SHORT) return `${number}. ${line}`;
  const cut = line.slice(0, SHORT).toWellFormed();
  return `${number}. ${cut.replace(/\s\S*$/u, "")}…`;
}

export const ALONE = "Nhiệm vụ riêng của từng đơn vị";
