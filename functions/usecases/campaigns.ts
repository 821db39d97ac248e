import type { CampaignDetail, CampaignSummary } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { DEFAULT_REMINDERS } from "../../shared/campaign/change/change.ts";
import type { Deps } from "./deps.ts";

/** Which campaigns there are, oldest first. */
export const campaigns =
  ({ campaigns }: Pick<Deps, "campaigns">) =>
  (): readonly CampaignSummary[] =>
    campaigns.map(summaryOf);

/** One campaign, whole; nothing about people. */
export function campaignDetail(campaign: Campaign): CampaignDetail {
  return { ...campaign, state: "open", revision: 0, reminders: DEFAULT_REMINDERS };
}

function summaryOf({ id, title, year, previous, example, letter, due }: Campaign): CampaignSummary {
  return { id, title, year, previous, example, letter, due, state: "open", revision: 0 };
}
