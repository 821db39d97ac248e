import type { Campaign } from "../campaign/campaign.ts";
import { formatDay } from "../text/vietnam-time.ts";
import { COUNCILS_2023 } from "../unit/councils-2023.ts";
import { SCHEME_2023 } from "../unit/regions.ts";
import type { RegionId } from "../unit/unit.ts";
import { goesBy } from "./region-keys.ts";

/** Central bodies and organisations: members of every council, and under none. */
export const NO_COUNCIL = "Bộ, cơ quan, tổ chức (không thuộc riêng Hội đồng nào)";

/**
 * The councils by the regions they coordinate, each by its decision: the number alone may be another year's. Empty where
 * the campaign goes by regions whose councils nobody has told us, and where the councils report themselves.
 */
export function councilNames(campaign: Campaign): ReadonlyMap<RegionId, string> {
  const reportThemselves = campaign.units.some(({ kind }) => kind === "hoi-dong");
  if (reportThemselves || !goesBy(campaign, SCHEME_2023)) return new Map();
  return new Map(
    campaign.regions
      .toSorted((one, other) => one.order - other.order)
      .flatMap(({ id, name }) => {
        const council = COUNCILS_2023.get(id);
        if (council === undefined) return [];
        const of = name.charAt(0).toLowerCase() + name.slice(1);
        return [[id, `Hội đồng điều phối ${of} (${council.decision} ngày ${formatDay(council.date)})`] as const];
      }),
  );
}
