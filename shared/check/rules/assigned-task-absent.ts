import { taskMatcher } from "../../annex/match-task.ts";
import { tasksOf } from "../../campaign/lookup.ts";
import { makeFinding } from "../make-finding.ts";
import { annexesOf, nameOf, type Rule, sheetOf } from "../rule.ts";

/** Tasks the letter gives the unit that no row reports. An annex that is absent altogether is said once, elsewhere. */
export const assignedTaskAbsent: Rule = (report) => {
  const tasks = tasksOf(report.campaign, report.unitId);
  const match = taskMatcher(tasks);
  return annexesOf(report).flatMap((checked) => {
    const { annex, sent } = checked;
    if (!annex.listsTasks || sent.rows.length === 0) return [];
    const reported = new Set(sent.rows.map(({ task }) => task));
    // Names are looked at again only where a task is missing.
    if (tasks.some(({ id }) => !reported.has(id)))
      for (const row of sent.rows) if (row.task === null) reported.add(match(nameOf({ ...checked, row })));
    const place = { annex: annex.id, sheet: sheetOf(checked), cell: null };
    return tasks
      .filter(({ id }) => !reported.has(id))
      .map(({ id, name, source }) =>
        makeFinding("assigned-task-absent", "warning", place, id, { parameters: { task: name, source, id } }),
      );
  });
};
