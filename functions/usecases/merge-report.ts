import type { MergeReport } from "../../shared/api-merges.ts";
import { draftReport } from "../../shared/merge/draft/draft-report.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";
import type { StoredMerge } from "../store/merges.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { MERGE_ID } from "./get-merge.ts";
import { reportFilename } from "./merge-filename.ts";
import { readMergeInput } from "./merge-input.ts";
import { knownForMerge } from "./merge-known.ts";
import { planAgain } from "./merge-plan.ts";

type Needs = Pick<Deps, "store" | "artifacts">;

/** Goes into the file's key: raise it whenever the same merge gives another draft. */
const REPORT_FORMAT = 1;

/**
 * The draft report of a merge made earlier, from that merge's own versions. Nobody who only merges waits for it: it is
 * made when it is first asked for, and again where it was cleared away.
 */
export const mergeReportOf =
  (deps: Needs) =>
  async ({ campaign, record, id }: InCampaign & { readonly id: string }): Promise<Result<MergeReport, Problem>> => {
    const made = MERGE_ID.test(id) ? await deps.store.merges.get(campaign.id, id) : null;
    if (made === null) return fail(problem("unknown-merge"));
    const key = `${campaign.id}-${id}-r${REPORT_FORMAT}.docx`;
    const filename = reportFilename(campaign, made.asOf);
    if (!(await deps.artifacts.has(key))) {
      const bytes = await pressReport(deps, record, made);
      if (bytes === null) return fail(problem("unknown-merge"));
      await deps.artifacts.put(key, bytes, filename);
    }
    return ok({ id, url: await deps.artifacts.url(key, filename), asOf: made.asOf });
  };

async function pressReport(deps: Needs, record: CampaignRecord, made: StoredMerge): Promise<Uint8Array | null> {
  const plan = planAgain(await knownForMerge(deps, { record }), made);
  if (plan.id !== made.id) return null;
  // The draft speaks of this campaign alone.
  const input = await readMergeInput(deps.store.versions, { ...plan, previous: null });
  // A megabyte of code that most processes never need: loaded by the first who asks for a Word file.
  const { writeDocx } = await import("../docx/write.ts");
  return writeDocx(draftReport(plan.campaign, input));
}
