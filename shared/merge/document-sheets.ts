import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { ORDINAL } from "../book/styles.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { AnnexDocuments } from "./annex-documents.ts";
import { documentConflictsSheet } from "./document-conflicts-sheet.ts";
import { detailSheetName } from "./document-sources.ts";
import { documentsSheet } from "./documents-sheet.ts";
import { mergedRows } from "./merged-row.ts";
import { rowsSheet } from "./rows-sheet.ts";
import type { UnitEntry } from "./scope.ts";

/** An annex that lists documents: each document once, then every row as its unit wrote it, then what they differ in. */
export function documentSheets(
  campaign: Campaign,
  entries: readonly UnitEntry[],
  { annex, documents }: AnnexDocuments,
): Sheet[] {
  const numbers = new Map(documents.flatMap(({ rows }, index) => rows.map(({ row }) => [row, index + 1] as const)));
  const conflicts = documentConflictsSheet(annex, documents);
  return [
    documentsSheet(campaign, annex, documents),
    rowsSheet(campaign, annex, mergedRows(entries, annex), {
      name: detailSheetName(annex),
      before: [{ heading: "STT văn bản", width: 9, cell: ({ row }) => numberCell(numbers.get(row)) }],
    }),
    ...(conflicts === null ? [] : [conflicts]),
  ];
}

function numberCell(number: number | undefined): Cell {
  return number === undefined ? emptyCell(ORDINAL) : cell(number, ORDINAL);
}
