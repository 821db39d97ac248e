import { useEffect, useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Deps } from "../../actions/deps.ts";
import { CAMPAIGN_CHOICE, campaignToShow } from "../../actions/work-target.ts";

/** What is asked and by when, before anybody has signed in; null until it is here, and once somebody has. */
export function useGreeting(
  { campaigns, memory, now }: Pick<Deps, "campaigns" | "memory" | "now">,
  isWanted: boolean,
): Campaign | null {
  const [known, setKnown] = useState<readonly Campaign[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    // A part of the page that is gone from the server (a new version was put there): the guard above offers to reload.
    const guard = (error: unknown): void =>
      setKnown(() => {
        throw error;
      });
    campaigns.greeting().then(setKnown, guard);
  }, [campaigns, isWanted]);
  return known === null || !isWanted ? null : campaignToShow(known, memory.choice.get(CAMPAIGN_CHOICE), now());
}
