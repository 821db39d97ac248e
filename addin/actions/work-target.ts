import type { Me } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
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

export const CAMPAIGN_CHOICE = "campaign";
export const UNIT_CHOICE = "unit";

/** The campaign worked on: the one chosen last on this computer, else the first. */
export async function chosenCampaign({ campaigns, memory }: Pick<Deps, "campaigns" | "memory">): Promise<Campaign> {
  const known = await campaigns();
  const chosen = known.find(({ id }) => id === memory.choice.get(CAMPAIGN_CHOICE)) ?? known[0];
  if (chosen === undefined) throw new Error("This build knows no campaign");
  return chosen;
}

/** What a ribbon button works on; null when the person reports for no unit. */
export async function workTarget(deps: Pick<Deps, "campaigns" | "memory">, person: Me): Promise<ReportTarget | null> {
  const units = ownUnits(person);
  const chosen = deps.memory.choice.get(UNIT_CHOICE);
  const unit = units.find((id) => id === chosen) ?? units[0];
  return unit === undefined ? null : { campaign: await chosenCampaign(deps), unit };
}
