import type { Book, Sheet } from "../book/book.ts";
import { bookOf } from "../book/builders.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { type AnnexDocuments, annexDocuments } from "./annex-documents.ts";
import { type AnnexTasks, annexTasks } from "./annex-tasks.ts";
import { boardSheet } from "./board-sheet.ts";
import { chartsSheet } from "./charts-sheet.ts";
import { conflictSheet } from "./conflict-sheet.ts";
import type { MergeInput } from "./contribution.ts";
import { coverSheet } from "./cover.ts";
import { documentSheets } from "./document-sheets.ts";
import { matrixSheet } from "./matrix-sheet.ts";
import { mergedRows } from "./merged-row.ts";
import { narrativeSheet } from "./narrative-sheet.ts";
import { openFacts } from "./open-facts.ts";
import { questionsSheet } from "./questions-sheet.ts";
import { rowsSheet } from "./rows-sheet.ts";
import { rowsOf, type Scope, scopeOf } from "./scope.ts";
import { seriesSheets } from "./series/series-sheets.ts";
import { taskConflicts } from "./task-conflicts.ts";
import { taskRowsSheet } from "./task-rows-sheet.ts";
import { taskSummarySheet } from "./task-summary-sheet.ts";
import { totalsPlaces, totalsSheet } from "./totals-sheet.ts";

/**
 * All reports of a campaign in one workbook: cover, one sheet per annex, the tasks, totals and their charts, board. Pure: the
 * same campaign and input give a deeply equal Book, in whatever order the input comes. Nothing a unit sent can make it fail, and what
 * cannot be placed is named on the cover.
 */
export function merge(campaign: Campaign, input: MergeInput): Book {
  const scope = scopeOf(campaign, input);
  const tasks = annexTasks(campaign, scope, input.decisions);
  const conflicts = new Map(tasks.map((one) => [one, taskConflicts(one)]));
  const documents = annexDocuments(campaign, scope, input.decisions);
  const questions = [...tasks, ...documents].flatMap((one) => one.questions);
  const totals = totalsPlaces(campaign, scope.entries);
  const series = seriesSheets(campaign, input, scope, tasks);
  const cover = coverSheet(
    campaign,
    input,
    scope,
    openFacts(tasks, [...conflicts.values()].flat(), documents, questions),
  );
  return bookOf({
    sheets: [
      cover,
      ...campaign.annexes
        .filter((annex) => isShown(scope, annex))
        .flatMap((annex) => annexSheets(campaign, scope, annex, tasks, documents)),
      ...tasks.map((one) => taskSummarySheet(campaign, scope, one)),
      ...tasks.map((one) => matrixSheet(campaign, scope, one)),
      ...tasks.map((one) => conflictSheet(campaign, one, conflicts.get(one) ?? [])),
      ...(questions.length > 0 ? [questionsSheet(campaign, questions)] : []),
      ...(totals.length > 0 ? [totalsSheet(campaign, totals), chartsSheet(totals, series.charts)] : []),
      ...series.sheets,
      boardSheet(campaign, scope.entries, input.asOf),
    ],
    activeSheet: cover.name,
  });
}

function annexSheets(
  campaign: Campaign,
  { entries }: Scope,
  annex: Annex,
  tasks: readonly AnnexTasks[],
  documents: readonly AnnexDocuments[],
): Sheet[] {
  if (annex.kind === "outline") return [narrativeSheet(campaign, entries, annex)];
  const grouped = tasks.find((one) => one.annex === annex);
  if (grouped !== undefined) return [taskRowsSheet(campaign, grouped)];
  const listed = documents.find((one) => one.annex === annex);
  if (listed !== undefined) return documentSheets(campaign, entries, listed);
  return [rowsSheet(campaign, annex, mergedRows(entries, annex))];
}

/** An empty list says that nobody reported anything; a narrative nobody wrote says nothing. */
function isShown({ entries }: Scope, annex: Annex): boolean {
  return annex.kind === "list" || entries.some(({ contribution }) => rowsOf(contribution, annex.id).length > 0);
}
