import type { Campaign, CampaignUnit } from "../../campaign/campaign.ts";
import type { TaskId, UnitId } from "../../ids.ts";
import { dateBlind } from "../../text/date-blind.ts";
import { matchKey } from "../../text/match-key.ts";
import { type AnnexTasks, shortTitle } from "../annex-tasks.ts";
import type { Contribution } from "../contribution.ts";
import type { Scope } from "../scope.ts";
import type { GroupedRow } from "../task-groups.ts";
import { askedAmong, type BodyGroup, bodyGroups, withoutReport } from "./body-groups.ts";
import { type ChangeKind, kindOf } from "./change-kind.ts";
import type { CampaignReports } from "./two-campaigns.ts";

/** One task of one group of bodies, then and now. Every row of either campaign stands in at most one of these. */
export interface LevelChange {
  readonly group: BodyGroup;
  readonly title: string;
  readonly before: readonly GroupedRow[];
  readonly after: readonly GroupedRow[];
  /** The one level, as its place in the later campaign's list; null where there is none or more than one. */
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ChangeKind;
  /** Bodies whose word is wanting: without it nothing is compared. */
  readonly silentBefore: readonly CampaignUnit[];
  readonly silentAfter: readonly CampaignUnit[];
}

/** A task under one key in both campaigns: by the id that rolling forward keeps, else by its words without dates. */
interface KeyedRow {
  readonly key: string;
  readonly task: TaskId | null;
  readonly title: string;
  readonly row: GroupedRow;
}

/**
 * Level then against level now of every task in every group that can be compared. Groups of which nothing is in the
 * merge are left out; so are tasks nobody of a group reported in either campaign.
 */
export function levelChanges(
  earlier: CampaignReports,
  later: CampaignReports,
  annex: { readonly before: AnnexTasks; readonly after: AnnexTasks },
): LevelChange[] {
  const groups = bodyGroups(earlier.campaign, later.campaign).filter((group) => isInScope(group, later.scope));
  const before = sideOf(earlier, annex.before, ({ before }) => before);
  const after = sideOf(later, annex.after, ({ after }) => after);
  // The letter's tasks in its order, those it no longer has behind them, what units added last.
  const order = new Set([...later.campaign.tasks, ...earlier.campaign.tasks].map(({ id }) => taskKeyOf(id)));
  const ranks = new Map([...order].map((key, index) => [key, index]));
  const rankOf = (key: string): number => ranks.get(key) ?? ranks.size;
  return groups.flatMap((group) => {
    const [olds, news] = [before.rowsIn(group), after.rowsIn(group)];
    const keys = new Map([...news, ...olds].map((one) => [one.key, one]));
    const sorted = [...keys.values()].toSorted((one, other) => rankOf(one.key) - rankOf(other.key));
    return sorted.map(({ key, task, title }) =>
      changeOf(group, title, annex, {
        before: olds.flatMap((one) => (one.key === key ? [one.row] : [])),
        after: news.flatMap((one) => (one.key === key ? [one.row] : [])),
        silentBefore: before.silent(group, task),
        silentAfter: after.silent(group, task),
      }),
    );
  });
}

function isInScope({ after }: BodyGroup, { entries }: Scope): boolean {
  const chosen = new Set(entries.map(({ unit }) => unit.id));
  // A body that nobody carries on belongs to the whole.
  return after.length === 0 || after.some(({ id, owes }) => chosen.has(id) || !owes);
}

interface Side {
  rowsIn(group: BodyGroup): readonly KeyedRow[];
  silent(group: BodyGroup, task: TaskId | null): CampaignUnit[];
}

function sideOf(
  { campaign, scope }: CampaignReports,
  tasks: AnnexTasks,
  bodiesOf: (group: BodyGroup) => readonly CampaignUnit[],
): Side {
  const byUnit = Map.groupBy(keyedRows(tasks), ({ row }) => row.entry.unit.id);
  const reported = contributionsIn(scope);
  return {
    rowsIn: (group) => bodiesOf(group).flatMap(({ id }) => byUnit.get(id) ?? []),
    silent: (group, task) => withoutReport(askedAmong(bodiesOf(group), campaign, taskIn(campaign, task)), reported),
  };
}

/** A task the other campaign alone knows was asked of nobody by its own id: whoever owes a report may speak of it. */
function taskIn({ tasks }: Campaign, task: TaskId | null): TaskId | null {
  return tasks.some(({ id }) => id === task) ? task : null;
}

function contributionsIn({ entries }: Scope): ReadonlyMap<UnitId, Contribution> {
  return new Map(
    entries.flatMap(({ unit, contribution }) => (contribution === null ? [] : [[unit.id, contribution] as const])),
  );
}

function keyedRows({ annex, groups }: AnnexTasks): KeyedRow[] {
  return groups.flatMap((group) =>
    group.rows.map((row): KeyedRow => {
      const task = group.place?.task.id ?? null;
      if (task !== null) return { key: taskKeyOf(task), task, title: shortTitle(group), row };
      const name = row.row.values[annex.nameColumn] ?? "";
      return { key: `name:${matchKey(dateBlind(name))}`, task, title: name, row };
    }),
  );
}

function taskKeyOf(task: TaskId): string {
  return `task:${task}`;
}

function changeOf(
  group: BodyGroup,
  title: string,
  annex: { readonly before: AnnexTasks; readonly after: AnnexTasks },
  sides: Pick<LevelChange, "before" | "after" | "silentBefore" | "silentAfter">,
): LevelChange {
  const places = new Map(annex.after.levels.map(({ code }, index) => [code, index]));
  const levelBefore = (row: GroupedRow): number | null => {
    const at = annex.before.levelOf(row);
    return at === null ? null : (places.get(annex.before.levels[at]?.code ?? "") ?? null);
  };
  const from = onlyLevel(sides.before, levelBefore);
  const to = onlyLevel(sides.after, annex.after.levelOf);
  return { group, title, ...sides, from, to, kind: kindOf({ ...sides, from, to }, annex.after) };
}

function onlyLevel(rows: readonly GroupedRow[], levelOf: (row: GroupedRow) => number | null): number | null {
  const [only = null, ...others] = new Set(rows.map(levelOf));
  return others.length === 0 ? only : null;
}
