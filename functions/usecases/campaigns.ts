import type { CampaignDetail, CampaignSummary } from "../../shared/api.ts";
import { applyChanges } from "../../shared/campaign/change/apply-changes.ts";
import type { Person } from "../../shared/person/change.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { maySeeCampaign } from "./may.ts";

export interface CampaignsInput {
  readonly person: Person;
  /** Also those that were put away. */
  readonly archived: boolean;
}

/** Which campaigns there are, by year; drafts for the receiver's people alone. One Query. */
export const campaigns =
  ({ store }: Pick<Deps, "store">) =>
  async ({ person, archived }: CampaignsInput): Promise<readonly CampaignSummary[]> => {
    const records = await store.campaigns.all();
    const shown = records.filter(({ now }) => maySeeCampaign(person, now) && (archived || now.state !== "archived"));
    return shown.map(summaryOf);
  };

/** One campaign, whole; nothing about people. */
export function campaignDetail({ campaign, record }: Pick<InCampaign, "campaign" | "record">): CampaignDetail {
  const { state, revision, reminders } = record.now;
  return { ...campaign, state, revision, reminders };
}

/** The definition of an earlier revision, state included: what a merge made then can be made of again. */
export function campaignAsOf(
  { campaign, record }: Pick<InCampaign, "campaign" | "record">,
  revision: number | null,
): Result<CampaignDetail, Problem> {
  if (revision === null) return ok(campaignDetail({ campaign, record }));
  if (revision > record.changes.length) {
    const detail = `đợt báo cáo mới có ${record.changes.length} lần thay đổi (revision)`;
    return fail(problem("malformed-request", { detail }));
  }
  const changes = record.changes.slice(0, revision);
  const now = applyChanges(record.origin, changes);
  return ok(campaignDetail({ campaign: now.campaign, record: { ...record, changes, now } }));
}

function summaryOf({ now: { campaign, state, revision } }: CampaignRecord): CampaignSummary {
  const { id, title, year, previous, example, letter, due } = campaign;
  return { id, title, year, previous, example, letter, due, state, revision };
}
