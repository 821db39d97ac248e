import type { CampaignState } from "../../shared/campaign/change/change.ts";
import { type Problem, type ProblemCode, problem } from "../../shared/problem.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";

type Codes = Readonly<Record<CampaignState, ProblemCode | null>>;

/** What a campaign's state keeps units from: sending, and letting out what waits for approval. */
const SENDING: Codes = {
  draft: "campaign-not-open",
  open: null,
  closed: "campaign-closed",
  archived: "campaign-archived",
};
/** And what it keeps everybody from. While it is closed, reports are still entered from e-mails, judged and merged. */
const WRITING: Codes = { ...SENDING, closed: null };

type Managed = Pick<CampaignRecord, "now">;

export function sendingRefusal({ now }: Managed): Problem | null {
  return refusal(SENDING[now.state]);
}

export function writingRefusal({ now }: Managed): Problem | null {
  return refusal(WRITING[now.state]);
}

function refusal(code: ProblemCode | null): Problem | null {
  return code === null ? null : problem(code);
}
