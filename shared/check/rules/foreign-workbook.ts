import { unitOf } from "../../campaign/lookup.ts";
import { knownUnit } from "../../unit/known-units.ts";
import { makeFinding, WHOLE_REPORT } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

/** The unforgivable mix-up: rows of another unit, or of another campaign, sent as one's own. */
export const foreignWorkbook: Rule = ({ campaign, unitId, origins }) => {
  // Last year's workbook is the one most often opened by mistake: its unit is another's by id, not by name.
  const nameOf = (unit: string): string => (unitOf(campaign, unit) ?? knownUnit(unit))?.officialName ?? unit;
  return origins
    .filter((origin) => origin.campaign !== campaign.id || origin.unit !== unitId)
    .map((origin) => {
      const other = origin.campaign === campaign.id ? "" : ` (đợt báo cáo ${origin.campaign})`;
      const parameters = {
        foreign: `${nameOf(origin.unit)}${other}`,
        own: nameOf(unitId),
        campaign: origin.campaign,
        unitId: origin.unit,
      };
      return makeFinding("foreign-workbook", "error", WHOLE_REPORT, `${origin.campaign}\n${origin.unit}`, {
        parameters,
      });
    });
};
