import type { TaskId, UnitId } from "../ids.ts";
import { predecessorsOf, smallerShare } from "../unit/lineage.ts";
import { SUCCESSIONS, type Succession } from "../unit/successions.ts";
import type { Campaign, CampaignUnit } from "./campaign.ts";
import { tasksOf, unitOf } from "./lookup.ts";

/** A body of an earlier campaign that a unit carries on. */
export interface Predecessor {
  readonly unit: CampaignUnit;
  readonly share: Succession["share"];
}

/** Who carries on whom, as far as the product and a campaign's administrators know; what was entered comes first. */
export function successionsOf({ successions = [] }: Pick<Campaign, "successions">): readonly Succession[] {
  if (successions.length === 0) return SUCCESSIONS;
  const entered = new Set(successions.map(({ from }) => from));
  return [...successions, ...SUCCESSIONS.filter(({ from }) => !entered.has(from))];
}

/**
 * The bodies of an earlier campaign that a unit carries on, in that campaign's order: itself where it was one of them, and
 * those that went into it since.
 */
export function predecessorsIn(earlier: Campaign, unit: UnitId): readonly Predecessor[] {
  return found(earlier, successionsOf(earlier), unit, "all").toSorted(
    (one, other) => one.unit.order - other.unit.order,
  );
}

function found(
  earlier: Campaign,
  successions: readonly Succession[],
  id: UnitId,
  share: Succession["share"],
): Predecessor[] {
  const unit = unitOf(earlier, id);
  const before = predecessorsOf(id, successions).flatMap((step) =>
    found(earlier, successions, step.from, smallerShare(share, step.share)),
  );
  return unit === null ? before : [{ unit, share }, ...before.filter((each) => each.unit.id !== id)];
}

/**
 * The tasks a unit has from bodies of which it carries on a part: those given to it now that none of the bodies it
 * carries on wholly was asked for. Of such a body's report only these rows are its business.
 */
export function tasksOfParts(
  campaign: Campaign,
  earlier: Campaign,
  unit: UnitId,
  predecessors: readonly Predecessor[],
): ReadonlySet<TaskId> {
  const wholly = predecessors.filter(({ share }) => share !== "part").map((each) => each.unit.id);
  const asked = new Map(earlier.tasks.map(({ id, reporters }) => [id, reporters]));
  return new Set(
    tasksOf(campaign, unit)
      .map(({ id }) => id)
      .filter((id) => asked.get(id)?.some((reporter) => wholly.includes(reporter)) !== true),
  );
}
