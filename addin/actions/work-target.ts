import type { Me } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { CampaignState } from "../../shared/campaign/change/change.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import type { UnitId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import type { Trouble } from "./trouble.ts";

/** The units a person reports for, or whose report they approve. */
export function ownUnits({ roles }: Me): readonly UnitId[] {
  const units = roles.flatMap(({ role, unit }) => (unit !== null && role !== "coordinator" ? [unit] : []));
  return [...new Set(units)];
}

export function isCoordinator({ roles }: Me): boolean {
  return roles.some(({ role }) => role === "coordinator" || role === "administrator");
}

export function isAdministrator({ roles }: Me): boolean {
  return roles.some(({ role }) => role === "administrator");
}

/** Those of a person's units that owe a report in a campaign. */
export function unitsIn(campaign: Campaign, person: Me): readonly UnitId[] {
  return ownUnits(person).filter((id) => unitOf(campaign, id)?.owes === true);
}

export const CAMPAIGN_CHOICE = "campaign";
export const UNIT_CHOICE = "unit";

/** The campaigns in which a person has something to do; all of them for the receiver's people and before sign-in. */
export function campaignsFor<C extends Campaign>(known: readonly C[], person: Me | null): readonly C[] {
  const own = known.filter((campaign) => person !== null && unitsIn(campaign, person).length > 0);
  return person === null || isCoordinator(person) || own.length === 0 ? known : own;
}

/** What comes with the product has no state yet. */
type Listed = Campaign & { readonly state?: CampaignState };

/** The one chosen last on this computer, where it is among them, else the current one. Throws where there is none. */
export function campaignToShow<C extends Listed>(choices: readonly C[], chosen: string | null, now: Date): C {
  const campaign = choices.find(({ id }) => id === chosen) ?? currentCampaign(choices, now);
  if (campaign === null) throw new Error("There is no campaign");
  return campaign;
}

/**
 * What takes reports comes before what does not, what is really asked before examples, what is not yet due before what
 * is past, the newest before the others.
 */
function currentCampaign<C extends Listed>(choices: readonly C[], now: Date): C | null {
  const taking = someOf(choices, ({ state = "open" }) => state === "open");
  const issued = someOf(taking, ({ example }) => !example);
  return someOf(issued, ({ due }) => now.getTime() < Date.parse(due.before)).at(-1) ?? null;
}

/** Those that are so; all of them where none is. */
function someOf<C>(all: readonly C[], isSo: (one: C) => boolean): readonly C[] {
  const some = all.filter(isSo);
  return some.length > 0 ? some : all;
}

/** What a ribbon button works on; null when the person reports for no unit. */
export async function workTarget(
  deps: Pick<Deps, "campaigns" | "memory" | "now">,
  person: Me,
): Promise<Result<ReportTarget | null, Trouble>> {
  const { choice } = deps.memory;
  const known = await deps.campaigns.ask();
  if (!known.ok) return known;
  const choices = campaignsFor(known.value.campaigns, person);
  if (choices.length === 0) return ok(null);
  const campaign = campaignToShow(choices, choice.get(CAMPAIGN_CHOICE), deps.now());
  const units = unitsIn(campaign, person);
  const unit = units.find((id) => id === choice.get(UNIT_CHOICE)) ?? units[0];
  return ok(unit === undefined ? null : { campaign, unit });
}
