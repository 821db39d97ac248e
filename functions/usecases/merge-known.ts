import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { MergeState } from "../store/heads.ts";
import type { Deps } from "./deps.ts";
import type { Known, MergePlan } from "./merge-plan.ts";

type Needs = Pick<Deps, "store" | "campaigns">;

/** All a merge depends on but the rows: one Query, and one more where the campaign goes on from another. */
export async function knownForMerge(
  { store, campaigns }: Needs,
  campaign: Campaign,
): Promise<Known & Pick<MergeState, "latestMerge">> {
  const before = campaigns.find(({ id }) => id === campaign.previous);
  const [state, earlier] = await Promise.all([
    store.heads.forMerge(campaign.id),
    before === undefined ? null : store.heads.forMerge(before.id),
  ]);
  return { ...state, previous: before === undefined || earlier === null ? null : { ...earlier, campaign: before } };
}

/** The reports read anew under a merge that is being made: what is decided meanwhile goes into the next one. */
export async function knownSince({ store, campaigns }: Needs, campaign: Campaign, plan: MergePlan): Promise<Known> {
  const before = campaigns.find(({ id }) => id === campaign.previous);
  const [{ heads }, earlier] = await Promise.all([
    store.heads.all(campaign.id),
    before === undefined ? null : store.heads.all(before.id),
  ]);
  if (before === undefined || earlier === null) return { heads, decisions: plan.decisions, previous: null };
  const decisions = plan.previous?.plan.decisions ?? [];
  return { heads, decisions: plan.decisions, previous: { campaign: before, heads: earlier.heads, decisions } };
}
