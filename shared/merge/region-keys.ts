import type { Campaign, CampaignUnit } from "../campaign/campaign.ts";
import { type RegionScheme, regionsIn, SCHEME_2023, SCHEME_2025 } from "../unit/regions.ts";
import { CENTRAL } from "./words.ts";

/** Several old regions: in none of them could its rows be counted without being wrong in another. */
export const SEVERAL_REGIONS = "Nằm trên nhiều vùng";

export const SCHEME_WORDS: Readonly<Record<RegionScheme["id"], string>> = {
  "2023": "của năm 2023",
  "2025": "từ năm 2025",
};

/** Whether a campaign goes by this division of the country. */
export function goesBy({ regions }: Pick<Campaign, "regions">, scheme: RegionScheme): boolean {
  const ids = (all: RegionScheme["regions"]): string => all.map(({ id }) => id).join(" ");
  return ids(regions) === ids(scheme.regions);
}

/** The division that the campaign does not go by; null where it has regions of its own. */
export function otherScheme(campaign: Campaign): RegionScheme | null {
  if (goesBy(campaign, SCHEME_2023)) return SCHEME_2025;
  return goesBy(campaign, SCHEME_2025) ? SCHEME_2023 : null;
}

/** The lines of a table by regions, in their order. */
export function regionKeys({ regions }: RegionScheme): string[] {
  return [CENTRAL, ...regions.map(({ name }) => name), SEVERAL_REGIONS];
}

export function regionKey(scheme: RegionScheme, unit: CampaignUnit): string {
  if (unit.region === null) return CENTRAL;
  const [only, ...others] = regionsIn(scheme, unit.id);
  if (others.length > 0) return SEVERAL_REGIONS;
  return scheme.regions.find(({ id }) => id === only)?.name ?? SEVERAL_REGIONS;
}
