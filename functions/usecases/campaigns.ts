import type { CampaignDetail, CampaignSummary } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Deps } from "./deps.ts";

/** Which campaigns there are, oldest first. */
export const campaigns =
  ({ campaigns }: Pick<Deps, "campaigns">) =>
  (): readonly CampaignSummary[] =>
    campaigns.map(summaryOf);

/** What a pane needs to know of one campaign; nothing about people. */
export function campaignDetail(campaign: Campaign): CampaignDetail {
  const { receiver, regions, annexes, codeLists, units } = campaign;
  return { ...summaryOf(campaign), receiver, regions, annexes, codeLists, units };
}

function summaryOf({ id, title, year, previous, example, letter, due }: Campaign): CampaignSummary {
  return { id, title, year, previous, example, letter, due };
}
