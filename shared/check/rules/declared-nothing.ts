import { makeFinding } from "../make-finding.ts";
import { annexesOf, type Rule, sheetOf } from "../rule.ts";

/** "Không có nội dung" was declared, and yet there are rows: one of the two is a mistake. */
export const declaredNothing: Rule = (report) =>
  annexesOf(report)
    .filter(({ annex, sent }) => report.nothingToReport.includes(annex.id) && sent.rows.length > 0)
    .map((checked) => {
      const { annex, sent } = checked;
      const place = { annex: annex.id, sheet: sheetOf(checked), cell: null };
      const parameters = { annex: annex.sheetName, rows: sent.rows.length };
      return makeFinding("declared-nothing", "error", place, annex.id, { parameters });
    });
