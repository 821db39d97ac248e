import type { Sheet } from "../book/book.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { documentConflictsSheet } from "./document-conflicts-sheet.ts";
import { joinedGroups, mergedDocuments } from "./documents/merged-document.ts";
import { detailSheetName, documentsSheet } from "./documents-sheet.ts";
import { rowsSheet } from "./rows-sheet.ts";
import type { UnitEntry } from "./scope.ts";

/** An annex that lists documents: each document once, then every row as its unit wrote it, then what they differ in. */
export function documentSheets(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): Sheet[] {
  const documents = mergedDocuments(campaign, annex, joinedGroups(campaign, entries, annex, []));
  const numbers = new Map(documents.flatMap(({ rows }, index) => rows.map(({ row }) => [row, index + 1] as const)));
  const conflicts = documentConflictsSheet(annex, documents);
  return [
    documentsSheet(campaign, annex, documents),
    rowsSheet(campaign, entries, annex, {
      name: detailSheetName(annex),
      reference: { heading: "STT văn bản", of: (row) => numbers.get(row) ?? null },
    }),
    ...(conflicts === null ? [] : [conflicts]),
  ];
}
