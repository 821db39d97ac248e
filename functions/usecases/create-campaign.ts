import { createHash } from "node:crypto";
import type { CampaignDetail } from "../../shared/api.ts";
import { isCampaignId } from "../../shared/campaign/change/change.ts";
import { type NextCampaign, nextCampaign } from "../../shared/campaign/next-campaign.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { Person } from "../../shared/person/change.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";
import { campaignDetail } from "./campaigns.ts";
import type { Deps } from "./deps.ts";

export interface CreateInput extends NextCampaign {
  readonly person: Person;
  readonly requestId: string;
  readonly why: string;
  /** The campaign it goes on from. */
  readonly from: CampaignId;
}

export interface Created {
  readonly campaign: CampaignDetail;
  /** Whether an earlier try had made it already. */
  readonly repeated: boolean;
}

/** Rolls a campaign forward into a draft, in one conditional write; the same request again gets the same campaign. */
export const createCampaign =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async ({ person, ...asked }: CreateInput): Promise<Result<Created, Problem>> => {
    const { requestId, why, from, ...next } = asked;
    const { id } = next;
    if (!isCampaignId(id)) return fail(problem("malformed-request", { detail: BAD_ID }));
    const hash = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
    const there = await store.campaigns.get(id);
    if (there !== null) return earlier(there, requestId, hash);
    const last = await store.campaigns.get(from);
    if (last === null) return fail(problem("unknown-campaign"));
    const at = now().toISOString();
    const definition = nextCampaign(last.now.campaign, next, vietnamDay(at) ?? at.slice(0, 10));
    if (!definition.ok) return definition;
    const creation = { id: requestId, at, by: person.user, why, from, asked: hash };
    const created = await store.campaigns.create(definition.value, creation);
    if (created !== null) return ok({ campaign: detailOf(created), repeated: false });
    // Another's came first, or our own whose answer was lost: only the table knows.
    const found = await store.campaigns.get(id);
    if (found === null) throw new Error(`campaign ${id} was there and is not`);
    return earlier(found, requestId, hash);
  };

const BAD_ID = "“id” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “nq57-2027”";

/** As it was when it was made: what has been changed since is not what this request did. */
function earlier(record: CampaignRecord, requestId: string, asked: string): Result<Created, Problem> {
  const { created, origin } = record;
  if (created?.id !== requestId) return fail(problem("campaign-exists", { campaign: origin.definition.id }));
  return created.asked === asked
    ? ok({ campaign: detailOf(record), repeated: true })
    : fail(problem("same-id-other-content"));
}

function detailOf(record: CampaignRecord): CampaignDetail {
  return campaignDetail({ campaign: record.now.campaign, record });
}
