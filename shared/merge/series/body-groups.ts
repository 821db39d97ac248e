import type { Campaign, CampaignUnit } from "../../campaign/campaign.ts";
import { successionsOf } from "../../campaign/predecessors.ts";
import type { TaskId, UnitId } from "../../ids.ts";
import { comparableGroups } from "../../unit/lineage.ts";
import type { Contribution } from "../contribution.ts";

/** Bodies of two campaigns between which nothing else moved: what they report may be held against each other. */
export interface BodyGroup {
  readonly before: readonly CampaignUnit[];
  readonly after: readonly CampaignUnit[];
}

/** In the order of the later campaign; receivers are in them too: what they took over left the others. */
export function bodyGroups(earlier: Campaign, later: Campaign): BodyGroup[] {
  const byId = ({ units }: Campaign): ReadonlyMap<UnitId, CampaignUnit> => new Map(units.map((one) => [one.id, one]));
  const [olds, news] = [byId(earlier), byId(later)];
  return comparableGroups([...olds.keys()], [...news.keys()], successionsOf(later)).map(({ before, after }) => ({
    before: before.flatMap((id) => olds.get(id) ?? []),
    after: after.flatMap((id) => news.get(id) ?? []),
  }));
}

/** Those of some bodies whose word on a task was asked for: all that owe a report where the letter gave it to nobody. */
export function askedAmong(units: readonly CampaignUnit[], campaign: Campaign, task: TaskId | null): CampaignUnit[] {
  const reporters = campaign.tasks.find(({ id }) => id === task)?.reporters ?? null;
  return units.filter(({ id, owes }) => owes && (task === null || (reporters?.includes(id) ?? false)));
}

export function withoutReport(
  units: readonly CampaignUnit[],
  contributions: ReadonlyMap<UnitId, Contribution>,
): CampaignUnit[] {
  return units.filter(({ id }) => !contributions.has(id));
}
