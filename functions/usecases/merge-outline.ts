import type { MergeOutline } from "../../shared/api-merges.ts";
import type { Contribution } from "../../shared/merge/contribution.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { MERGE_ID } from "./get-merge.ts";
import { readMergeInput } from "./merge-input.ts";
import { knownForMerge } from "./merge-known.ts";
import { planAgain } from "./merge-plan.ts";

/**
 * What a merge was made of but for the rows, which whoever may merge can read version by version: Lambda answers at most
 * 6 MB, and a pane that fetches unit by unit can be stopped. `unknown-merge` also where the campaign's definition has
 * changed since: what would be made now is another merge.
 */
export const mergeOutlineOf =
  (deps: Pick<Deps, "store">) =>
  async ({ campaign, record, id }: InCampaign & { readonly id: string }): Promise<Result<MergeOutline, Problem>> => {
    const made = MERGE_ID.test(id) ? await deps.store.merges.get(campaign.id, id) : null;
    if (made === null) return fail(problem("unknown-merge"));
    const plan = planAgain(await knownForMerge(deps, { record }), made);
    if (plan.id !== id) return fail(problem("unknown-merge"));
    const input = await readMergeInput(deps.store.versions, plan);
    const { standings, asOf, decisions, previous } = input;
    return ok({
      asOf,
      revision: plan.revision,
      units: plan.units === null ? null : [...plan.units],
      contributions: withoutRows(input.contributions),
      standings: [...standings],
      decisions: [...decisions],
      previous:
        previous === null
          ? null
          : {
              campaign: previous.campaign.id,
              revision: plan.previous?.revision ?? 0,
              contributions: withoutRows(previous.contributions),
              decisions: [...previous.decisions],
            },
    });
  };

function withoutRows(contributions: readonly Contribution[]): MergeOutline["contributions"] {
  return contributions.map(({ annexes: _, ...outline }) => outline);
}
