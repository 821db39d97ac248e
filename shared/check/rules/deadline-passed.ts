import { codeLabel, NOT_DUE_YET } from "../../campaign/lookup.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** A task whose day has come, told to be not due yet. The last day itself is still in time. */
export const deadlinePassed: Rule = (report) => {
  const { campaign, day } = report;
  if (day === null) return [];
  const deadlines = new Map(campaign.tasks.map(({ id, deadline }) => [id, deadline]));
  return rowsOf(report).flatMap((checked) => {
    const { annex, row } = checked;
    const deadline = row.task === null ? null : (deadlines.get(row.task) ?? null);
    if (!annex.listsTasks || deadline === null || day <= deadline) return [];
    return annex.columns.flatMap(({ id, field }) => {
      if (field.kind !== "code" || row.values[id] !== NOT_DUE_YET) return [];
      const level = codeLabel(campaign, field.list, NOT_DUE_YET);
      const parameters = { deadline: formatDay(deadline), day: formatDay(day), level };
      // Not the day it was sent on: a reason given in the evening still stands in the morning.
      const value = `${row.task} ${deadline}`;
      return [makeFinding("deadline-passed", "warning", placeOf(checked, id), value, { parameters })];
    });
  });
};
