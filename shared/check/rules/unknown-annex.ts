import { annexOf } from "../../campaign/lookup.ts";
import { makeFinding, WHOLE_REPORT } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

/** An annex id, sent or declared empty, that the campaign does not have. */
export const unknownAnnex: Rule = ({ campaign, annexes, nothingToReport }) => {
  const ids = [...annexes.map(({ annex }) => annex), ...nothingToReport];
  return [...new Set(ids)]
    .filter((id) => annexOf(campaign, id) === null)
    .map((id) => makeFinding("unknown-annex", "error", WHOLE_REPORT, id, { parameters: { annex: id } }));
};
