import type { Cell, Sheet } from "../book/book.ts";
import { cell, dateCell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
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

/** So many sources are named in the row itself: a document that all report would fill a page. */
const SOURCES = 5;
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

/** Where every row stands as its unit wrote it; short enough for the copies that placing merged sheets again makes. */
export function detailSheetName({ sheetName }: Annex): string {
  return `${sheetName} chi tiết`.slice(0, 31);
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
      width: 34,
      cell: ({ reporters }) => cell(cutToCell(reporters.map(({ unit }) => unit.officialName).join("; "))),
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

/** "Bộ Công Thương; Lào Cai": the units of some rows, each once. */
function unitsOf(rows: readonly DocumentRow[]): string {
  return [...new Set(rows.map(({ entry }) => entry.unit.shortName))].join("; ");
}

/** "Tỉnh Cao Bằng: phiên bản 1, biên nhận NQ57-2023/…, Phụ lục 4 dòng 7"; many rows are named in the sheet of all rows. */
function sourcesOf(annex: Annex, rows: readonly DocumentRow[]): string {
  const lines = rows.slice(0, SOURCES).map(({ entry, row }) => {
    const receipt = entry.contribution?.receiptCode ?? "";
    return `${entry.unit.officialName}: phiên bản ${entry.n}, biên nhận ${receipt}, ${row.at.sheet} dòng ${row.at.row}`;
  });
  const more = rows.length - lines.length;
  return [...lines, ...(more > 0 ? [`và ${more} dòng khác ở trang tính ${detailSheetName(annex)}`] : [])].join("\n");
}
