import { useEffect, useState } from "react";
import type { Me } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { CampaignId } from "../../../shared/ids.ts";
import type { Deps } from "../../actions/deps.ts";
import { CAMPAIGN_CHOICE, campaignsFor, campaignToShow } from "../../actions/work-target.ts";

export interface CampaignChoice {
  readonly campaign: Campaign;
  /** Those the person may turn to, the shown one included. */
  readonly campaigns: readonly Campaign[];
  readonly choose: (id: CampaignId) => void;
}

/** Which campaign is on screen for a person, or for nobody yet; null until the definitions are here. */
export function useCampaigns(
  { campaigns: load, memory, now }: Pick<Deps, "campaigns" | "memory" | "now">,
  person: Me | null,
): CampaignChoice | null {
  const [known, setKnown] = useState<readonly Campaign[] | null>(null);
  const [chosen, setChosen] = useState(memory.choice.get(CAMPAIGN_CHOICE));
  useEffect(() => {
    // A part of the page that is gone from the server (a new version was put there): the guard above offers to reload.
    const guard = (error: unknown): void =>
      setKnown(() => {
        throw error;
      });
    load().then(setKnown, guard);
  }, [load]);
  if (known === null) return null;
  const campaigns = campaignsFor(known, person);
  return {
    campaign: campaignToShow(campaigns, chosen, now()),
    campaigns,
    choose: (id) => {
      memory.choice.set(CAMPAIGN_CHOICE, id);
      setChosen(id);
    },
  };
}
