import type { MergeAnswer } from "../../shared/api-merges.ts";
import type { Instant, UnitId } from "../../shared/ids.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { LatestMerge } from "../store/merges.ts";
import { StoreUnavailable } from "../store/outage.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { mergeFilename } from "./merge-filename.ts";
import { readMergeInput } from "./merge-input.ts";
import { knownForMerge, knownSince } from "./merge-known.ts";
import { type Known, type MergePlan, planMerge } from "./merge-plan.ts";
import { pressMerge, restoreMerge } from "./press-merge.ts";

export interface MergeRequest extends InCampaign {
  readonly asOf: Instant | null;
  readonly units: readonly UnitId[] | null;
}

type Needs = Pick<Deps, "store" | "artifacts" | "workbooks" | "now">;

/** How often heads may move under a merge, at the very instant it speaks of, before we give up. */
const TRIES = 4;

/** Tổng hợp: one workbook of all reports that stand at `asOf`. Asked again without a change it is one Query, two with a campaign before. */
export const merge =
  (deps: Needs) =>
  async (request: MergeRequest): Promise<Result<MergeAnswer, Problem>> => {
    const { campaign } = request;
    const refused = requestProblem(request, deps.now());
    if (refused !== null) return fail(refused);
    const { latestMerge, ...known } = await knownForMerge(deps, request);
    const plan = planMerge(known, request);
    const made = latestMerge?.id === plan.id ? latestMerge : await deps.store.merges.get(campaign.id, plan.id);
    if (made !== null && (await restoreMerge(deps, made, async () => plan))) {
      return ok(await answerOf(deps, plan, made));
    }
    const stable = await readStable(deps, known, plan);
    const pressed = await pressMerge(deps, request, stable.plan, stable.input);
    return ok(await answerOf(deps, stable.plan, pressed));
  };

function requestProblem({ campaign, asOf, units }: MergeRequest, now: Date): Problem | null {
  if (asOf !== null && Date.parse(asOf) > now.getTime()) {
    return problem("malformed-request", { detail: "thời điểm tổng hợp (asOf) ở tương lai" });
  }
  if (units?.length === 0) return problem("malformed-request", { detail: "danh sách đơn vị (units) trống" });
  const owing = new Set(campaign.units.flatMap(({ id, owes }) => (owes ? [id] : [])));
  return units?.every((id) => owing.has(id)) === false ? problem("unknown-unit") : null;
}

interface Stable {
  readonly plan: MergePlan;
  readonly input: Awaited<ReturnType<typeof readMergeInput>>;
}

/** A Query is no snapshot: what moved while content was read, and had happened by `asOf`, is read anew. */
async function readStable(deps: Needs, known: Known, first: MergePlan): Promise<Stable> {
  let plan = first;
  for (let left = TRIES; left > 0; left -= 1) {
    const input = await readMergeInput(deps.store.versions, plan);
    const again = planMerge(await knownSince(deps, known, plan), plan);
    if (again.id === plan.id) return { plan, input };
    plan = again;
  }
  throw new StoreUnavailable("reports move too fast to be merged");
}

async function answerOf(
  { artifacts }: Pick<Deps, "artifacts">,
  { campaign, asOf, missing, standing }: MergePlan,
  { id, hash, artifact }: LatestMerge,
): Promise<MergeAnswer> {
  return {
    id,
    url: await artifacts.url(artifact, mergeFilename(campaign, asOf)),
    hash,
    asOf,
    missing: missing.map(({ unit }) => unit),
    versions: standing.map(({ head: { unit }, version: { n } }) => ({ unit, n })),
  };
}
