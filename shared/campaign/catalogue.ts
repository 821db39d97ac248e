import type { CampaignId } from "../ids.ts";
import { HDDP_VUNG_2023 } from "./built-in/hddp-vung-2023.ts";
import { NQ57_2023 } from "./built-in/nq57-2023.ts";
import { NQ57_2026 } from "./built-in/nq57-2026.ts";
import type { Campaign } from "./campaign.ts";

/** The campaigns that come with the product, by year; examples after what was really issued. */
export const BUILT_IN_CAMPAIGNS: readonly Campaign[] = [NQ57_2023, HDDP_VUNG_2023, NQ57_2026];

export function campaignOf(id: CampaignId): Campaign | null {
  return BUILT_IN_CAMPAIGNS.find((campaign) => campaign.id === id) ?? null;
}
