import type { Annex, Campaign, Task } from "../../campaign/campaign.ts";
import { type AnnexLevels, annexLevels } from "../annex-tasks.ts";
import type { MergeInput, PreviousInput } from "../contribution.ts";
import { answersOf, type MergeDecision } from "../decision.ts";
import { letterTasks } from "../letter-tasks.ts";
import { mergedRows } from "../merged-row.ts";
import { rowNames } from "../row-names.ts";
import { type Scope, scopeOf, taskAnnexes } from "../scope.ts";
import type { GroupedRow, TaskGroup } from "../task-groups.ts";
import { taskPlaces } from "../task-places.ts";

/** A campaign with its reports in order. */
export interface CampaignReports {
  readonly campaign: Campaign;
  readonly scope: Scope;
  readonly tasks: readonly PlacedTasks[];
}

/** Rows under the letter's tasks, and what units added, grouped or not. */
export interface PlacedTasks extends AnnexLevels {
  readonly groups: readonly TaskGroup[];
}

/** The campaign before as its own merge at the same instant would have it: its decisions say what its rows meant. */
export function previousReports({ asOf }: Pick<MergeInput, "asOf">, previous: PreviousInput): CampaignReports {
  const { campaign, contributions, decisions } = previous;
  const input = { asOf, units: null, contributions, standings: [], decisions, previous: null };
  const scope = scopeOf(campaign, input);
  return { campaign, scope, tasks: taskAnnexes(campaign).map((annex) => placed(campaign, scope, annex, decisions)) };
}

/**
 * What a merge does but for asking which of the units' own tasks are alike, most of its work: here those are told apart
 * by their words.
 */
function placed(
  campaign: Campaign,
  { entries }: Scope,
  annex: Annex,
  decisions: readonly MergeDecision[],
): PlacedTasks {
  const letter = letterTasks(campaign, answersOf(decisions));
  const nameOf = rowNames(annex);
  const byTask = new Map<Task | null, GroupedRow[]>();
  for (const merged of mergedRows(entries, annex)) {
    const { task, basis } = letter.place(merged, () => nameOf(merged.row));
    const rows = byTask.get(task) ?? [];
    byTask.set(task, rows);
    rows.push({ ...merged, basis: task === null ? "own" : basis });
  }
  const own: TaskGroup = { kind: "alone", number: "", name: "", place: null, rows: byTask.get(null) ?? [] };
  return {
    ...annexLevels(campaign, annex),
    groups: [
      ...taskPlaces(campaign).map((place): TaskGroup => {
        const { task, number } = place;
        return { kind: "letter", number, name: task.name, place, rows: byTask.get(task) ?? [] };
      }),
      own,
    ],
  };
}
