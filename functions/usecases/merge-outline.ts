import type { MergeOutline } from "../../shared/api-merges.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { MERGE_ID } from "./get-merge.ts";
import { readMergeInput } from "./merge-input.ts";
import { planAgain } from "./merge-plan.ts";

/**
 * What a merge was made of but for the rows, which whoever may merge can read version by version: Lambda answers at most
 * 6 MB, and a pane that fetches unit by unit can be stopped. `unknown-merge` also where the campaign's definition has
 * changed since: what would be made now is another merge.
 */
export const mergeOutlineOf =
  ({ store }: Pick<Deps, "store">) =>
  async ({ campaign, id }: InCampaign & { readonly id: string }): Promise<Result<MergeOutline, Problem>> => {
    const made = MERGE_ID.test(id) ? await store.merges.get(campaign.id, id) : null;
    if (made === null) return fail(problem("unknown-merge"));
    const plan = planAgain(campaign, await store.heads.forMerge(campaign.id), made);
    if (plan.id !== id) return fail(problem("unknown-merge"));
    const { contributions, standings, asOf, decisions } = await readMergeInput(store.versions, campaign, plan);
    return ok({
      asOf,
      units: plan.units === null ? null : [...plan.units],
      contributions: contributions.map(({ annexes: _, ...outline }) => outline),
      standings: [...standings],
      decisions: [...decisions],
    });
  };
