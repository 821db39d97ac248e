import type { MergeAnswer } from "../../shared/api-merges.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { mergeFilename } from "./merge-filename.ts";
import { knownForMerge } from "./merge-known.ts";
import { planAgain } from "./merge-plan.ts";
import { restoreMerge } from "./press-merge.ts";

/** A merge made earlier, with a fresh link; its workbook is made again where it was cleared away. */
export const getMerge =
  (deps: Pick<Deps, "store" | "artifacts" | "workbooks">) =>
  async ({ campaign, record, id }: InCampaign & { readonly id: string }): Promise<Result<MergeAnswer, Problem>> => {
    const { store, artifacts } = deps;
    const made = MERGE_ID.test(id) ? await store.merges.get(campaign.id, id) : null;
    if (made === null) return fail(problem("unknown-merge"));
    const planned = async () => planAgain(await knownForMerge(deps, { record }), made);
    if (!(await restoreMerge(deps, made, planned))) return fail(problem("unknown-merge"));
    return ok({
      id,
      url: await artifacts.url(made.artifact, mergeFilename(campaign, made.asOf)),
      hash: made.hash,
      asOf: made.asOf,
      missing: [...made.missing],
      versions: made.versions.map(({ unit, n }) => ({ unit, n })),
    });
  };

/** As `planMerge` makes them; anything else cannot be there and is not asked for. */
export const MERGE_ID = /^[0-9a-f]{32}$/;
