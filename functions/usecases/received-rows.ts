import { type TaskMatcher, taskMatcher } from "../../shared/annex/match-task.ts";
import type { AnnexRows, ReportRow } from "../../shared/annex/reading.ts";
import type { Annex, Campaign } from "../../shared/campaign/campaign.ts";
import { annexOf, tasksOf } from "../../shared/campaign/lookup.ts";
import type { UnitId } from "../../shared/ids.ts";
import { normaliseText } from "../../shared/text/normalise.ts";

/**
 * Rows as a client sent them, made the way a workbook is read: text normalised, empty text no value, columns that are
 * only printed left out, assigned tasks recognised by their names. Both doors thus keep and hash the same rows.
 * Annexes and columns nobody knows stay: the rules say so, nothing is lost silently.
 */
export function receivedRows(campaign: Campaign, unit: UnitId, annexes: readonly AnnexRows[]): AnnexRows[] {
  const matchTask = taskMatcher(tasksOf(campaign, unit));
  return annexes.map((part) => {
    const annex = annexOf(campaign, part.annex);
    return { ...part, rows: part.rows.map((row) => received(row, annex, matchTask)) };
  });
}

function received({ at, task, values }: ReportRow, annex: Annex | null, matchTask: TaskMatcher): ReportRow {
  const printed = annex?.columns.filter(({ field }) => field.kind === "ordinal" || field.kind === "label") ?? [];
  const kept = Object.entries(values).filter(([column]) => !printed.some(({ id }) => id === column));
  const clean = Object.fromEntries(kept.map(([column, value]) => [column, normaliseText(value ?? "") || null]));
  const name = annex?.listsTasks === true ? (clean[annex.nameColumn] ?? "") : "";
  return {
    at: { sheet: normaliseText(at.sheet), row: at.row },
    task: task ?? matchTask(name),
    values: clean,
  };
}
