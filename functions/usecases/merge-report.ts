import type { MergeReport } from "../../shared/api-merges.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { draftReport } from "../../shared/merge/draft/draft-report.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { StoredMerge } from "../store/merges.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { MERGE_ID } from "./get-merge.ts";
import { reportFilename } from "./merge-filename.ts";
import { readMergeInput } from "./merge-input.ts";
import { knownForMerge } from "./merge-known.ts";
import { planAgain } from "./merge-plan.ts";

type Needs = Pick<Deps, "store" | "artifacts" | "campaigns">;

/** Goes into the file's key: raise it whenever the same merge gives another draft. */
const REPORT_FORMAT = 1;

/**
 * The draft report of a merge made earlier, from that merge's own versions. Nobody who only merges waits for it: it is
 * made when it is first asked for, and again where it was cleared away. `unknown-merge` also where the campaign's
 * definition has changed since, as for the workbook.
 */
export const mergeReportOf =
  (deps: Needs) =>
  async ({ campaign, id }: InCampaign & { readonly id: string }): Promise<Result<MergeReport, Problem>> => {
    const made = MERGE_ID.test(id) ? await deps.store.merges.get(campaign.id, id) : null;
    if (made === null) return fail(problem("unknown-merge"));
    const key = `${campaign.id}-${id}-r${REPORT_FORMAT}.docx`;
    const filename = reportFilename(campaign, made.asOf);
    if (!(await deps.artifacts.has(key))) {
      const bytes = await pressReport(deps, campaign, made);
      if (bytes === null) return fail(problem("unknown-merge"));
      await deps.artifacts.put(key, bytes, filename);
    }
    return ok({ id, url: await deps.artifacts.url(key, filename), asOf: made.asOf });
  };

async function pressReport(deps: Needs, campaign: Campaign, made: StoredMerge): Promise<Uint8Array | null> {
  const plan = planAgain(campaign, await knownForMerge(deps, campaign), made);
  if (plan.id !== made.id) return null;
  // The draft speaks of this campaign alone.
  const input = await readMergeInput(deps.store.versions, campaign, { ...plan, previous: null });
  // A megabyte of code that most processes never need: loaded by the first who asks for a Word file.
  const { writeDocx } = await import("../docx/write.ts");
  return writeDocx(draftReport(campaign, input));
}
