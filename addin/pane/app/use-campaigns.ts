import { useCallback, useEffect, useState } from "react";
import type { CampaignDetail, Me } from "../../../shared/api.ts";
import type { CampaignId } from "../../../shared/ids.ts";
import type { Deps } from "../../actions/deps.ts";
import type { Known } from "../../actions/known-campaigns.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { CAMPAIGN_CHOICE, campaignsFor, campaignToShow } from "../../actions/work-target.ts";

export interface CampaignChoice {
  readonly campaign: CampaignDetail;
  /** Those the person may turn to, the shown one included. */
  readonly campaigns: readonly CampaignDetail[];
  /** False while the service could not be asked: what is shown is what this computer remembers. */
  readonly fresh: boolean;
  /** The shown campaign is another than the one this computer last worked with. */
  readonly changed: boolean;
  readonly choose: (id: CampaignId) => void;
}

export interface CampaignDesk {
  /** Null until the definitions are here, and where nobody has signed in. */
  readonly choice: CampaignChoice | null;
  readonly trouble: Trouble | null;
  /** Asks the service anew; resolves when its answer is on screen. */
  reload(): Promise<void>;
  dismissChanged(): void;
}

/** A slow network must not keep people from what is remembered here. */
const PATIENCE_MS = 2_000;

/** Which campaign is on screen for somebody who has signed in. */
export function useCampaigns(
  { campaigns, memory, now }: Pick<Deps, "campaigns" | "memory" | "now">,
  person: Me | null,
): CampaignDesk {
  const [known, setKnown] = useState<Known | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [chosen, setChosen] = useState(memory.choice.get(CAMPAIGN_CHOICE));
  const [shown, setShown] = useState<CampaignId | null>(null);
  const user = person?.user ?? null;
  const reload = useCallback(async () => {
    setTrouble(null);
    const answer = await campaigns.ask();
    if (answer.ok) setKnown((before) => joined(before, answer.value));
    else setTrouble(answer.error);
  }, [campaigns]);

  useEffect(() => {
    setKnown(null);
    setShown(null);
    if (user === null) return;
    let gone = false;
    const late = window.setTimeout(async () => {
      const remembered = await campaigns.remembered();
      if (!gone && remembered !== null) setKnown((before) => before ?? remembered);
    }, PATIENCE_MS);
    void reload();
    return () => {
      gone = true;
      window.clearTimeout(late);
    };
  }, [campaigns, reload, user]);

  useEffect(() => {
    if (user === null) return;
    // Whoever comes back to the pane, or to the network, works on what is asked by now.
    const back = (): void => {
      if (document.visibilityState === "visible") void reload();
    };
    document.addEventListener("visibilitychange", back);
    window.addEventListener("online", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("online", back);
    };
  }, [reload, user]);

  const choices = known === null || person === null ? [] : campaignsFor(known.campaigns, person);
  const dismissChanged = (): void => setKnown((before) => before && { ...before, changed: [] });
  if (known === null || choices.length === 0) return { choice: null, trouble, reload, dismissChanged };
  // What is on screen stays there, whatever becomes of it: closing a campaign must not turn to another one.
  const wanted = choices.some(({ id }) => id === chosen) ? chosen : shown;
  const campaign = campaignToShow(choices, wanted, now());
  if (shown !== campaign.id) setShown(campaign.id);
  const choose = (id: CampaignId): void => {
    memory.choice.set(CAMPAIGN_CHOICE, id);
    setChosen(id);
  };
  const changed = known.changed.includes(campaign.id);
  return {
    choice: { campaign, campaigns: choices, fresh: known.fresh, changed, choose },
    trouble,
    reload,
    dismissChanged,
  };
}

/** A definition that is the same stays the very same: nothing that was read or checked by it is drawn anew. */
function joined(before: Known | null, now: Known): Known {
  if (before === null) return now;
  const campaigns = now.campaigns.map((campaign) => {
    const same = before.campaigns.find(({ id, revision, state }) => {
      return id === campaign.id && revision === campaign.revision && state === campaign.state;
    });
    return same ?? campaign;
  });
  return { ...now, campaigns, changed: [...new Set([...before.changed, ...now.changed])] };
}
