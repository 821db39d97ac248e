import { annexOf } from "../../campaign/lookup.ts";
import { makeFinding, WHOLE_REPORT } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

/** The same annex twice in one report: nobody could say which of the two counts. */
export const annexRepeated: Rule = ({ campaign, annexes }) => {
  const ids = annexes.map(({ annex }) => annex);
  return [...new Set(ids)].flatMap((id) => {
    const times = ids.filter((each) => each === id).length;
    const annex = annexOf(campaign, id);
    if (times < 2 || annex === null) return [];
    const place = { ...WHOLE_REPORT, annex: id };
    return [makeFinding("annex-repeated", "error", place, id, { parameters: { annex: annex.sheetName, times } })];
  });
};
