import type { IsoDate } from "../ids.ts";
import type { Campaign, CampaignUnit } from "./campaign.ts";

/** A campaign with its bodies called what they were called on a day; itself where none was ever renamed. */
export function campaignOn(campaign: Campaign, day: IsoDate): Campaign {
  if (!hasRenames(campaign)) return campaign;
  return { ...campaign, units: campaign.units.map((unit) => unitOn(unit, day)) };
}

export function hasRenames({ units }: Pick<Campaign, "units">): boolean {
  return units.some(({ names }) => names !== undefined);
}

function unitOn(unit: CampaignUnit, day: IsoDate): CampaignUnit {
  const then = unit.names?.findLast(({ from }) => from === null || from <= day);
  if (then === undefined) return unit;
  const { officialName, reportingBody, shortName } = then;
  return { ...unit, officialName, reportingBody, shortName };
}
