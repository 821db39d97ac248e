import type { Campaign, CampaignUnit } from "../../campaign/campaign.ts";
import { owingUnits } from "../../campaign/lookup.ts";
import type { TaskId, UnitId } from "../../ids.ts";
import { dateBlind } from "../../text/date-blind.ts";
import { matchKey } from "../../text/match-key.ts";
import { shortTitle } from "../annex-tasks.ts";
import type { Contribution } from "../contribution.ts";
import type { Scope } from "../scope.ts";
import type { GroupedRow } from "../task-groups.ts";
import { askedAmong, type BodyGroup, bodyGroups, withoutReport } from "./body-groups.ts";
import { type ChangeKind, kindOf } from "./change-kind.ts";
import type { CampaignReports, PlacedTasks } from "./two-campaigns.ts";

/** One task of one group of bodies, then and now. Every row of either campaign stands in at most one of these. */
export interface LevelChange {
  readonly group: BodyGroup;
  readonly title: string;
  readonly before: readonly GroupedRow[];
  readonly after: readonly GroupedRow[];
  /** Of each of these rows, as its place in the later campaign's list; null for a level that list does not have. */
  readonly levelsBefore: readonly (number | null)[];
  readonly levelsAfter: readonly (number | null)[];
  /** The one level of all of them; null where there is none or more than one. */
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
  annex: { readonly before: PlacedTasks; readonly after: PlacedTasks },
): LevelChange[] {
  const groups = bodyGroups(earlier.campaign, later.campaign).filter(isIn(later));
  const before = sideOf(earlier, annex.before, ({ before }) => before);
  const after = sideOf(later, annex.after, ({ after }) => after);
  // The letter's tasks in its order, those it no longer has behind them, what units added last.
  const order = new Set([...later.campaign.tasks, ...earlier.campaign.tasks].map(({ id }) => taskKeyOf(id)));
  const ranks = new Map([...order].map((key, index) => [key, index]));
  const rankOf = (key: string): number => ranks.get(key) ?? ranks.size;
  return groups.flatMap((group) => {
    const [olds, news] = [byKey(before.rowsIn(group)), byKey(after.rowsIn(group))];
    const keys = [...new Set([...news.keys(), ...olds.keys()])].toSorted((one, other) => rankOf(one) - rankOf(other));
    return keys.flatMap((key) => {
      const [mine, theirs] = [news.get(key) ?? [], olds.get(key) ?? []];
      const [named] = [...mine, ...theirs];
      if (named === undefined) return [];
      const { title, task } = named;
      return changeOf(group, title, annex, {
        before: theirs.map(({ row }) => row),
        after: mine.map(({ row }) => row),
        silentBefore: before.silent(group, task),
        silentAfter: after.silent(group, task),
      });
    });
  });
}

function byKey(rows: readonly KeyedRow[]): ReadonlyMap<string, readonly KeyedRow[]> {
  return Map.groupBy(rows, ({ key }) => key);
}

/** Whom nobody carries on, or only the receiver, belongs to the whole and to no choice of units. */
function isIn({ campaign, scope }: CampaignReports): (group: BodyGroup) => boolean {
  const chosen = new Set(scope.entries.map(({ unit }) => unit.id));
  const whole = owingUnits(campaign).every(({ id }) => chosen.has(id));
  return ({ after }) => whole || after.some(({ id }) => chosen.has(id));
}

interface Side {
  rowsIn(group: BodyGroup): readonly KeyedRow[];
  silent(group: BodyGroup, task: TaskId | null): CampaignUnit[];
}

function sideOf(
  { campaign, scope }: CampaignReports,
  tasks: PlacedTasks,
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

function keyedRows({ annex, groups }: PlacedTasks): KeyedRow[] {
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
  annex: { readonly before: PlacedTasks; readonly after: PlacedTasks },
  sides: Pick<LevelChange, "before" | "after" | "silentBefore" | "silentAfter">,
): LevelChange {
  const places = new Map(annex.after.levels.map(({ code }, index) => [code, index]));
  const levelBefore = (row: GroupedRow): number | null => {
    const at = annex.before.levelOf(row);
    return at === null ? null : (places.get(annex.before.levels[at]?.code ?? "") ?? null);
  };
  const levelsBefore = sides.before.map(levelBefore);
  const levelsAfter = sides.after.map(annex.after.levelOf);
  const [from, to] = [onlyOne(levelsBefore), onlyOne(levelsAfter)];
  return {
    group,
    title,
    ...sides,
    levelsBefore,
    levelsAfter,
    from,
    to,
    kind: kindOf({ ...sides, from, to }, annex.after),
  };
}

function onlyOne(levels: readonly (number | null)[]): number | null {
  const [only = null, ...others] = new Set(levels);
  return others.length === 0 ? only : null;
}
