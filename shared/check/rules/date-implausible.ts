import { ownNumber } from "../../annex/own-document.ts";
import type { Campaign } from "../../campaign/campaign.ts";
import { formatDay, vietnamDay } from "../../text/vietnam-time.ts";
import { isIsoDay } from "../iso-day.ts";
import { makeFinding } from "../make-finding.ts";
import { type CheckedRow, nameOf, placeOf, type Rule, rowsOf } from "../rule.ts";

/** A day after the report was due, or in another year than the document's number says: kept, but looked at again. */
export const dateImplausible: Rule = (report) =>
  rowsOf(report).flatMap((checked) =>
    checked.annex.columns.flatMap(({ id, field }) => {
      const date = checked.row.values[id] ?? "";
      if (field.kind !== "date" || !isIsoDay(date)) return [];
      const doubts = { ...afterDue(date, report.campaign), ...otherYear(date, checked) };
      if (Object.keys(doubts).length === 0) return [];
      const parameters = { date: formatDay(date), column: id, ...doubts };
      return [makeFinding("date-implausible", "warning", placeOf(checked, id), date, { parameters })];
    }),
  );

/** Nothing here knows today's date; a report cannot speak of days after it was due. */
function afterDue(date: string, { due }: Campaign): { due?: string } {
  const day = vietnamDay(due.before);
  return day !== null && date >= day ? { due: due.text } : {};
}

function otherYear(date: string, checked: CheckedRow): { number?: string; year?: number } {
  const number = ownNumber(nameOf(checked));
  if (number === null || number.year === null || String(number.year) === date.slice(0, 4)) return {};
  return { number: number.text, year: number.year };
}
