import type { CampaignRecord } from "../store/campaign-record.ts";
import type { MergeState } from "../store/heads.ts";
import type { Deps, InCampaign } from "./deps.ts";
import type { Known, MergePlan } from "./merge-plan.ts";

type Needs = Pick<Deps, "store">;
type Asked = Pick<InCampaign, "record">;

/** All a merge depends on but the rows: one Query, and where the campaign goes on from another that one and its own. */
export async function knownForMerge(
  { store }: Needs,
  { record }: Asked,
): Promise<Known & Pick<MergeState, "latestMerge">> {
  const before = previousId(record);
  const [state, earlier, heads] = await Promise.all([
    store.heads.forMerge(record.origin.definition.id),
    before === null ? null : store.campaigns.get(before),
    before === null ? null : store.heads.forMerge(before),
  ]);
  return { ...state, record, previous: earlier === null || heads === null ? null : { ...heads, record: earlier } };
}

/** The reports read anew under a merge that is being made: what else is decided meanwhile goes into the next one. */
export async function knownSince({ store }: Needs, known: Known, plan: MergePlan): Promise<Known> {
  const { record, previous } = known;
  const [{ heads }, earlier] = await Promise.all([
    store.heads.all(record.origin.definition.id),
    previous === null ? null : store.heads.all(previous.record.origin.definition.id),
  ]);
  const { decisions } = plan;
  if (previous === null || earlier === null) return { record, heads, decisions, previous: null };
  const before = { record: previous.record, heads: earlier.heads, decisions: plan.previous?.decisions ?? [] };
  return { record, heads, decisions, previous: before };
}

function previousId({ origin }: CampaignRecord): string | null {
  return origin.definition.previous;
}
