import type { Book, Sheet } from "../book/book.ts";
import { bookOf } from "../book/builders.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { boardSheet } from "./board-sheet.ts";
import { chartsSheet } from "./charts-sheet.ts";
import type { MergeInput } from "./contribution.ts";
import { coverSheet } from "./cover.ts";
import { documentSheets } from "./document-sheets.ts";
import { documentColumns } from "./documents/document-columns.ts";
import { narrativeSheet } from "./narrative-sheet.ts";
import { rowsSheet } from "./rows-sheet.ts";
import { rowsOf, type Scope, scopeOf } from "./scope.ts";
import { totalsPlaces, totalsSheet } from "./totals-sheet.ts";

/**
 * All reports of a campaign in one workbook: cover, one sheet per annex, totals and their charts, board. Pure: the same
 * campaign and input give a deeply equal Book, in whatever order the input comes. Nothing a unit sent can make it fail,
 * and what cannot be placed is named on the cover.
 */
export function merge(campaign: Campaign, input: MergeInput): Book {
  const scope = scopeOf(campaign, input);
  const annexes = campaign.annexes.filter((annex) => isShown(scope, annex));
  const cover = coverSheet(campaign, input, scope);
  const totals = totalsPlaces(campaign, scope.entries);
  return bookOf({
    sheets: [
      cover,
      ...annexes.flatMap((annex) => annexSheets(campaign, scope, annex)),
      ...(totals.length > 0 ? [totalsSheet(campaign, totals), chartsSheet(totals)] : []),
      boardSheet(campaign, scope.entries, input.asOf),
    ],
    activeSheet: cover.name,
  });
}

function annexSheets(campaign: Campaign, { entries }: Scope, annex: Annex): Sheet[] {
  if (annex.kind === "outline") return [narrativeSheet(campaign, entries, annex)];
  if (documentColumns(annex) === null) return [rowsSheet(campaign, entries, annex)];
  return documentSheets(campaign, entries, annex);
}

/** An empty list says that nobody reported anything; a narrative nobody wrote says nothing. */
function isShown({ entries }: Scope, annex: Annex): boolean {
  return annex.kind === "list" || entries.some(({ contribution }) => rowsOf(contribution, annex.id).length > 0);
}
