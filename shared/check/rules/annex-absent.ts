import { makeFinding, WHOLE_REPORT } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

/** An annex that was not sent, or has no rows, and was not declared "không có nội dung". */
export const annexAbsent: Rule = ({ campaign, annexes, nothingToReport }) =>
  campaign.annexes.flatMap((annex) => {
    if (nothingToReport.includes(annex.id)) return [];
    const sent = annexes.filter((each) => each.annex === annex.id);
    if (sent.some(({ rows }) => rows.length > 0)) return [];
    const rule = sent.length === 0 ? "annex-absent" : "annex-empty";
    const place = { ...WHOLE_REPORT, annex: annex.id };
    return [makeFinding(rule, annex.whenAbsent, place, annex.id, { parameters: { annex: annex.sheetName } })];
  });
