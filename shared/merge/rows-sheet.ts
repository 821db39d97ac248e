import type { ReportRow } from "../annex/reading.ts";
import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, ORDINAL, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { cutToCell, fieldCell } from "./field-cell.ts";
import { SOURCE, SOURCE_ROW } from "./looks.ts";
import { rowsOf, type UnitEntry } from "./scope.ts";

/** What all columns of the annex together may take, in characters. */
const OWN_COLUMNS = 100;
/** A date in a narrower column shows as "####". */
const DAY_WIDTH = 14;

/** One row of one unit, on its way into the merged sheet. */
interface MergedRow {
  readonly entry: UnitEntry;
  readonly n: number;
  readonly receiptCode: string;
  readonly row: ReportRow;
}

interface RowsSheetOptions {
  readonly name?: string;
  /** A column before the units, which says where else in the workbook a row stands. */
  readonly reference?: Reference;
}

interface Reference {
  readonly heading: string;
  readonly of: (row: ReportRow) => number | null;
}

interface MergedColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (merged: MergedRow, index: number) => Cell;
}

/**
 * One annex of all units under the letter's own title: units in the campaign's order, each unit's rows as it wrote
 * them. Every row says whose it is and where it came from, and no cell is merged below the header, so filters work.
 */
export function rowsSheet(
  campaign: Campaign,
  entries: readonly UnitEntry[],
  annex: Annex,
  { name = annex.sheetName, reference }: RowsSheetOptions = {},
): Sheet {
  const columns = columnsOf(campaign, annex, reference ?? null);
  const widths = columns.map(({ width }) => width);
  const { rows, merges, heights } = titleBlock(
    [
      [annex.heading, HEADING],
      [annex.title, TITLE],
      [annex.attachedTo, ATTACHED_TO],
    ],
    widths,
  );
  const header = columns.map(({ heading }) => cell(heading, HEADER));
  const body = mergedRows(entries, annex).map((merged, index) => columns.map((column) => column.cell(merged, index)));
  return sheetOf({
    name,
    rows: [...rows, header, ...body],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}

function mergedRows(entries: readonly UnitEntry[], annex: Annex): MergedRow[] {
  return entries.flatMap((entry) => {
    const { contribution } = entry;
    if (contribution === null) return [];
    const { n, receiptCode } = contribution;
    return rowsOf(contribution, annex.id).map((row) => ({ entry, n, receiptCode, row }));
  });
}

function columnsOf(campaign: Campaign, annex: Annex, reference: Reference | null): MergedColumn[] {
  // The units' own numbering starts again in every report; the merged sheet has one of its own.
  const own = annex.columns.filter(({ field }) => field.kind !== "ordinal");
  const widths = narrowed(own);
  return [
    { heading: "STT", width: 7, cell: (_, index) => cell(index + 1, ORDINAL) },
    ...(reference === null ? [] : [referenceColumn(reference)]),
    { heading: "Đơn vị", width: 24, cell: ({ entry }) => cell(entry.unit.officialName) },
    { heading: "Vùng", width: 20, cell: ({ entry }) => cell(entry.region) },
    ...own.map(
      (column, index): MergedColumn => ({
        heading: column.heading,
        width: widths[index] ?? column.width,
        cell: ({ entry, row }) => fieldCell(campaign, annex, column, entry, row),
      }),
    ),
    { heading: "Phiên bản", width: 8, cell: ({ n }) => cell(n, SOURCE_ROW) },
    { heading: "Biên nhận", width: 18, cell: ({ receiptCode }) => cell(receiptCode, SOURCE) },
    { heading: "Trang tính nguồn", width: 14, cell: ({ row }) => cell(cutToCell(row.at.sheet), SOURCE) },
    { heading: "Dòng nguồn", width: 8, cell: ({ row }) => cell(row.at.row, SOURCE_ROW) },
  ];
}

function referenceColumn({ heading, of }: Reference): MergedColumn {
  return {
    heading,
    width: 9,
    cell: ({ row }) => {
      const number = of(row);
      return number === null ? emptyCell(ORDINAL) : cell(number, ORDINAL);
    },
  };
}

/** The unit's own sheet gives the whole page to its columns; here they share it with the units and the sources. */
function narrowed(columns: readonly Column[]): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.min(1, OWN_COLUMNS / wanted);
  return columns.map(({ width, field }) => Math.max(Math.round(width * scale), field.kind === "date" ? DAY_WIDTH : 6));
}
