import type { KnownCampaigns } from "../../../addin/actions/known-campaigns.ts";
import type { CampaignDetail } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { DEFAULT_REMINDERS } from "../../../shared/campaign/change/change.ts";
import { ok } from "../../../shared/result.ts";
import { refused } from "./paper-service.ts";

/** Campaigns nobody has changed yet, as the service hands them out. */
export function untouched(campaign: Campaign): CampaignDetail {
  return { ...campaign, state: "open", revision: 0, reminders: DEFAULT_REMINDERS };
}

/** What the service says at once and for ever; `known-campaigns.test.ts` tells what happens when it does not. */
export function paperCampaigns(campaigns: readonly Campaign[]): KnownCampaigns {
  const known = { campaigns: campaigns.map(untouched), fresh: true, changed: [] };
  return {
    ask: async () => ok(known),
    remembered: async () => known,
    named: async (id) => {
      const found = known.campaigns.find((campaign) => campaign.id === id);
      return found === undefined ? refused("unknown-campaign") : ok(found);
    },
    greeting: async () => campaigns,
  };
}
