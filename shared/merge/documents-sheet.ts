import type { Cell, Sheet } from "../book/book.ts";
import { cell, dateCell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { sourcesOf } from "./document-sources.ts";
import { variantsOf } from "./documents/document-conflicts.ts";
import type { DocumentRow } from "./documents/group-documents.ts";
import type { MergedDocument } from "./documents/merged-document.ts";
import { cutToCell, isDay } from "./field-cell.ts";
import { DIFFERING, SOURCE } from "./looks.ts";

interface DocumentColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (merged: MergedDocument, index: number) => Cell;
}

/** A date in a narrower column shows as "####". */
const DAY_WIDTH = 14;

/**
 * Every document once, with the units that reported it. Where they differ the cell shows what each of them says, marked;
 * the rows as the units wrote them stand in the sheet beside it.
 */
export function documentsSheet(campaign: Campaign, annex: Annex, documents: readonly MergedDocument[]): Sheet {
  const columns = columnsOf(campaign, annex);
  const widths = columns.map(({ width }) => width);
  const { rows, merges, heights } = titleBlock(
    [
      [annex.heading, HEADING],
      [annex.title, TITLE],
      [annex.attachedTo, ATTACHED_TO],
    ],
    widths,
  );
  return sheetOf({
    name: annex.sheetName,
    rows: [
      ...rows,
      columns.map(({ heading }) => cell(heading, HEADER)),
      ...documents.map((merged, index) => columns.map((column) => column.cell(merged, index))),
    ],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}

function columnsOf(campaign: Campaign, annex: Annex): DocumentColumn[] {
  const own = annex.columns.filter(({ field }) => field.kind !== "ordinal");
  return [
    { heading: "STT", width: 7, cell: (_, index) => cell(index + 1, ORDINAL) },
    ...own.map(
      (column): DocumentColumn => ({
        heading: column.heading,
        width: Math.max(Math.round(column.width * 0.8), column.field.kind === "date" ? DAY_WIDTH : 12),
        cell: (merged) => saidCell(campaign, annex, column, merged),
      }),
    ),
    { heading: "Số đơn vị báo cáo", width: 10, cell: ({ reporters }) => cell(reporters.length, ORDINAL) },
    {
      heading: "Đơn vị báo cáo",
      width: 48,
      cell: ({ reporters }) => cell(cutToCell(reporters.map(({ unit }) => unit.shortName).join("; "))),
    },
    {
      heading: "Nguồn",
      width: 44,
      cell: ({ rows }) => cell(cutToCell(sourcesOf(annex, rows)), SOURCE),
    },
  ];
}

function saidCell(campaign: Campaign, annex: Annex, column: Column, merged: MergedDocument): Cell {
  const conflict = merged.conflicts.find((one) => one.column.id === column.id);
  if (conflict !== undefined) {
    const said = conflict.variants.map(({ shown, rows }) => `${shown} (${unitsOf(rows)})`).join("\n");
    return cell(cutToCell(said), DIFFERING);
  }
  if (column.id === annex.nameColumn) return cell(cutToCell(merged.content), TEXT);
  const [only] = variantsOf(campaign, column, merged);
  if (column.field.kind !== "date") return only === undefined ? emptyCell(TEXT) : cell(cutToCell(only.shown), TEXT);
  const day = only?.rows[0]?.row.values[column.id] ?? null;
  return day === null || isDay(day) ? dateCell(day) : cell(cutToCell(day), TEXT);
}

/** As many names fit into a narrow cell; all of them stand in the sheet of conflicts. */
const NAMED = 4;

/** "Bộ Công Thương; Lào Cai": the units of some rows, each once; "69 đơn vị" where they are many. */
function unitsOf(rows: readonly DocumentRow[]): string {
  const names = [...new Set(rows.map(({ entry }) => entry.unit.shortName))];
  return names.length > NAMED ? `${names.length} đơn vị` : names.join("; ");
}
