import type { MergeInput } from "../../shared/merge/contribution.ts";
import type { LatestMerge, StoredMerge } from "../store/merges.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { mergeFilename } from "./merge-filename.ts";
import { readMergeInput } from "./merge-input.ts";
import type { MergePlan } from "./merge-plan.ts";
import { packIds } from "./packed-ids.ts";

/** The workbook first, then the record that names it: a merge that broke off in between is made again, the same. */
export async function pressMerge(
  { store, artifacts, workbooks, now }: Pick<Deps, "store" | "artifacts" | "workbooks" | "now">,
  { person }: Pick<InCampaign, "person">,
  plan: MergePlan,
  input: MergeInput,
): Promise<LatestMerge> {
  const { id, campaign, asOf, missing, standing, previous } = plan;
  const { bytes, hash } = await workbooks.merge({ campaign, input });
  const made: LatestMerge = { id, hash, artifact: `${campaign.id}-${id}.xlsx` };
  await artifacts.put(made.artifact, bytes, mergeFilename(campaign, asOf));
  await store.merges.put(campaign.id, {
    ...made,
    asOf,
    missing: missing.map(({ unit }) => unit),
    versions: standing.map(({ head: { unit }, version: { submissionId, n } }) => ({ unit, submissionId, n })),
    ...recordOf(plan),
    previous: previous === null ? null : recordOf(previous),
    madeAt: now().toISOString(),
    madeBy: person.user,
  });
  return made;
}

/** All that is needed to plan it again. */
function recordOf({ revision, standing, missing, decisions }: MergePlan): NonNullable<StoredMerge["previous"]> {
  const known = [...standing.map(({ head }) => head), ...missing];
  return {
    revision,
    logLengths: Object.fromEntries(known.flatMap(({ unit, log }) => (log.length === 0 ? [] : [[unit, log.length]]))),
    decisions: packIds(decisions.map(({ id }) => id)),
  };
}

/**
 * Whether the workbook of a merge made earlier is there, made again from its own versions where somebody has cleared it
 * away. False when it cannot be made the same any more. Looking whether a file is there is no call to the database.
 */
export async function restoreMerge(
  { store, artifacts, workbooks }: Pick<Deps, "store" | "artifacts" | "workbooks">,
  made: LatestMerge,
  planned: () => Promise<MergePlan>,
): Promise<boolean> {
  if (await artifacts.has(made.artifact)) return true;
  const plan = await planned();
  if (plan.id !== made.id) return false;
  const input = await readMergeInput(store.versions, plan);
  const { bytes, hash } = await workbooks.merge({ campaign: plan.campaign, input });
  if (hash !== made.hash) return false;
  await artifacts.put(made.artifact, bytes, mergeFilename(plan.campaign, plan.asOf));
  return true;
}
