import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Campaign, CampaignUnit } from "../../../shared/campaign/campaign.ts";

/** The campaign of 2023 for so many units: its own 86 addressees, the receiver too, and after them made-up ones. */
export function campaignOf(count: number): Campaign {
  const { units } = NQ57_2023;
  return {
    ...NQ57_2023,
    units: Array.from({ length: count }, (_, index) => {
      const unit = units[index % units.length];
      if (unit === undefined) throw new Error("a campaign without units");
      return numbered({ ...unit, owes: true, approval: false }, Math.floor(index / units.length));
    }),
  };
}

function numbered(unit: CampaignUnit, round: number): CampaignUnit {
  if (round === 0) return unit;
  const name = (text: string): string => `${text} (${round + 1})`;
  return {
    ...unit,
    id: `${unit.id}-${round + 1}`,
    order: unit.order + round * NQ57_2023.units.length,
    officialName: name(unit.officialName),
    reportingBody: name(unit.reportingBody),
    shortName: name(unit.shortName),
    aliases: [],
  };
}
