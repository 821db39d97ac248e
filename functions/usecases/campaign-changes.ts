import type { CampaignChanges } from "../../shared/api-administration.ts";
import type { InCampaign } from "./deps.ts";

/** What administrators have done to a campaign, oldest first. It came with the campaign itself. */
export function campaignChanges({ record }: Pick<InCampaign, "record">): CampaignChanges {
  const { created, changes, now } = record;
  const { state, revision } = now;
  if (created === null) return { state, revision, created, changes: [...changes] };
  const { asked: _, ...said } = created;
  return { state, revision, created: said, changes: [...changes] };
}
