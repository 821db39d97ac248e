import type { Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import { type Predecessor, predecessorsIn, tasksOfParts } from "../campaign/predecessors.ts";
import type { UnitId } from "../ids.ts";
import type { AnnexRows } from "./reading.ts";

/** What the bodies a unit carries on reported in the campaign before. */
export interface PreviousReports {
  readonly campaign: Campaign;
  /** In that campaign's order. */
  readonly reports: readonly PreviousReport[];
}

export interface PreviousReport {
  readonly unit: UnitId;
  readonly annexes: readonly AnnexRows[];
}

/**
 * The lists of a body's last report that are a unit's business: all of them from a body that it carries on, and from one
 * of which it carries on a part the tasks that came over with that part. Narratives are written anew each year.
 */
export function inheritedAnnexes(
  campaign: Campaign,
  earlier: Campaign,
  unit: UnitId,
  { share }: Predecessor,
  annexes: readonly AnnexRows[],
): AnnexRows[] {
  const lists = annexes.filter(({ annex }) => {
    return annexOf(earlier, annex)?.kind === "list" && annexOf(campaign, annex)?.kind === "list";
  });
  if (share !== "part") return lists;
  const tasks = tasksOfParts(campaign, earlier, unit, predecessorsIn(earlier, unit));
  return lists
    .map((list) => ({ ...list, rows: list.rows.filter(({ task }) => task !== null && tasks.has(task)) }))
    .filter(({ rows }) => rows.length > 0);
}
