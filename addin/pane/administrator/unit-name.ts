import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { knownUnit } from "../../../shared/unit/known-units.ts";

/** What people call a unit, also one of another campaign: roles outlive campaigns. */
export function unitName(campaign: Campaign, id: UnitId): string {
  return (unitOf(campaign, id) ?? knownUnit(id))?.officialName ?? id;
}
