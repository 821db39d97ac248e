import type { CampaignDetail, CampaignSummary } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { CampaignId } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { ApiClient } from "../api/client.ts";
import { isSignedOut, isUnanswered } from "../api/failure.ts";
import type { Answer } from "../api/request.ts";
import type { Session } from "../api/session.ts";
import type { CampaignShelf, Kept } from "./campaign-shelf.ts";
import type { Trouble } from "./trouble.ts";

/** The campaigns a person can work on, whole. */
export interface Known {
  readonly campaigns: readonly CampaignDetail[];
  /** Whether the service said so just now; if not, this computer remembers it. */
  readonly fresh: boolean;
  /** Those whose definition is another than the one this computer last worked with. */
  readonly changed: readonly CampaignId[];
}

/** Where campaigns come from: they are the service's, not this build's. */
export interface KnownCampaigns {
  /** What the service asks now, or what is remembered where it cannot be reached. */
  ask(): Promise<Result<Known, Trouble>>;
  /** Without asking anybody; null where nothing is remembered. */
  remembered(): Promise<Known | null>;
  /** One by its id, also where it is not among those offered: the campaign that another goes on from. */
  named(id: CampaignId): Promise<Result<CampaignDetail, Trouble>>;
  /** Before anybody has signed in: what comes with the product. */
  greeting(): Promise<readonly Campaign[]>;
}

interface Sources {
  readonly api: Pick<ApiClient, "campaigns" | "campaign">;
  readonly session: Pick<Session, "me">;
  readonly shelf: CampaignShelf;
  readonly build: string;
}

export function knownCampaigns({ api, session, shelf, build }: Sources): KnownCampaigns {
  const user = (): string => session.me()?.user ?? "";
  const remembered = async (): Promise<Known | null> => {
    const kept = await shelf.read(user());
    return kept === null || kept.campaigns.length === 0
      ? null
      : { campaigns: kept.campaigns, fresh: false, changed: [] };
  };
  return {
    remembered,
    async ask() {
      const person = user();
      const [listed, kept] = await Promise.all([api.campaigns(), shelf.read(person)]);
      if (!listed.ok) return orRemembered(listed, remembered);
      const wholes = await Promise.all(listed.value.map((summary) => whole(summary, kept, build, api)));
      const missing = wholes.find((each) => !each.ok);
      if (missing?.ok === false) return orRemembered(missing, remembered);
      const campaigns = wholes.flatMap((each) => (each.ok ? [each.value] : []));
      await shelf.keep(person, campaigns);
      return ok({ campaigns, fresh: true, changed: changedSince(kept, campaigns) });
    },
    async named(id) {
      const kept = await shelf.read(user());
      const known = kept?.campaigns.find((campaign) => campaign.id === id);
      return known === undefined ? api.campaign(id) : ok(known);
    },
    greeting: async () => (await import("../../shared/campaign/catalogue.ts")).BUILT_IN_CAMPAIGNS,
  };
}

/** The definition of what was listed: the remembered one where it is still the same. */
async function whole(
  summary: CampaignSummary,
  kept: Kept | null,
  build: string,
  api: Sources["api"],
): Promise<Answer<CampaignDetail>> {
  const known = kept?.campaigns.find(({ id }) => id === summary.id);
  if (known !== undefined && kept?.build === build && isSame(known, summary)) return ok(known);
  return api.campaign(summary.id);
}

function isSame(known: CampaignDetail, listed: CampaignSummary): boolean {
  return known.revision === listed.revision && known.state === listed.state;
}

function changedSince(kept: Kept | null, campaigns: readonly CampaignDetail[]): readonly CampaignId[] {
  return campaigns.flatMap((campaign) => {
    const before = kept?.campaigns.find(({ id }) => id === campaign.id);
    return before === undefined || isSame(before, campaign) ? [] : [campaign.id];
  });
}

/** A refusal is the service's own word; only where it cannot be reached does memory speak for it. */
async function orRemembered(
  answer: Extract<Answer<unknown>, { readonly ok: false }>,
  remembered: () => Promise<Known | null>,
): Promise<Result<Known, Trouble>> {
  const known = isUnanswered(answer.error) && !isSignedOut(answer.error) ? await remembered() : null;
  return known === null ? fail(answer.error) : ok(known);
}
