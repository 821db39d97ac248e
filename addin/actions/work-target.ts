import type { Me } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { Deps, ReportTarget } from "./deps.ts";

/** The units a person reports for, or whose report they approve. */
export function ownUnits({ roles }: Me): readonly UnitId[] {
  const units = roles.flatMap(({ role, unit }) => (unit !== null && role !== "coordinator" ? [unit] : []));
  return [...new Set(units)];
}

export function isCoordinator({ roles }: Me): boolean {
  return roles.some(({ role }) => role === "coordinator" || role === "administrator");
}

/** Those of a person's units that owe a report in a campaign. */
export function unitsIn(campaign: Campaign, person: Me): readonly UnitId[] {
  return ownUnits(person).filter((id) => unitOf(campaign, id)?.owes === true);
}

export const CAMPAIGN_CHOICE = "campaign";
export const UNIT_CHOICE = "unit";

/** The campaigns in which a person has something to do; all of them for the receiver's people and before sign-in. */
export function campaignsFor(known: readonly Campaign[], person: Me | null): readonly Campaign[] {
  const own = known.filter((campaign) => person !== null && unitsIn(campaign, person).length > 0);
  return person === null || isCoordinator(person) || own.length === 0 ? known : own;
}

/** The one chosen last on this computer, where it is among them, else the current one. Throws where there is none. */
export function campaignToShow(choices: readonly Campaign[], chosen: string | null, now: Date): Campaign {
  const campaign = choices.find(({ id }) => id === chosen) ?? currentCampaign(choices, now);
  if (campaign === null) throw new Error("This build knows no campaign");
  return campaign;
}

/** What is really asked comes before examples, what is not yet due before what is past, the newest before the others. */
function currentCampaign(choices: readonly Campaign[], now: Date): Campaign | null {
  const issued = choices.filter(({ example }) => !example);
  const among = issued.length > 0 ? issued : choices;
  const open = among.filter(({ due }) => now.getTime() < Date.parse(due.before));
  return (open.length > 0 ? open : among).at(-1) ?? null;
}

/** What a ribbon button works on; null when the person reports for no unit. */
export async function workTarget(
  deps: Pick<Deps, "campaigns" | "memory" | "now">,
  person: Me,
): Promise<ReportTarget | null> {
  const { choice } = deps.memory;
  const choices = campaignsFor(await deps.campaigns(), person);
  const campaign = campaignToShow(choices, choice.get(CAMPAIGN_CHOICE), deps.now());
  const units = unitsIn(campaign, person);
  const unit = units.find((id) => id === choice.get(UNIT_CHOICE)) ?? units[0];
  return unit === undefined ? null : { campaign, unit };
}
