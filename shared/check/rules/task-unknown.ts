import { unitOf } from "../../campaign/lookup.ts";
import { makeFinding } from "../make-finding.ts";
import { placeOf, type Rule, rowsOf } from "../rule.ts";

/** A task id that the campaign does not have, or that it gives to others. */
export const taskUnknown: Rule = (report) =>
  rowsOf(report).flatMap((checked) => {
    const { annex, row } = checked;
    if (row.task === null) return [];
    const task = annex.listsTasks ? report.campaign.tasks.find(({ id }) => id === row.task) : undefined;
    if (task?.reporters.includes(report.unitId)) return [];
    const rule = task === undefined ? "unknown-task" : "foreign-task";
    const own = unitOf(report.campaign, report.unitId)?.officialName ?? report.unitId;
    const parameters = { task: row.task, own };
    return [makeFinding(rule, "error", placeOf(checked, annex.nameColumn), row.task, { parameters })];
  });
