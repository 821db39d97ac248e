import type { CampaignId } from "../ids.ts";
import { NQ57_2023 } from "./built-in/nq57-2023.ts";
import type { Campaign } from "./campaign.ts";

/** The campaigns that come with the product, oldest first. */
export const BUILT_IN_CAMPAIGNS: readonly Campaign[] = [NQ57_2023];

export function campaignOf(id: CampaignId): Campaign | null {
  return BUILT_IN_CAMPAIGNS.find((campaign) => campaign.id === id) ?? null;
}
