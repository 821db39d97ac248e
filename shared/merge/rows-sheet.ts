import type { Cell, Sheet } from "../book/book.ts";
import { cell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, HEADER, HEADING, ORDINAL, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { cutToCell, fieldCell } from "./field-cell.ts";
import { SOURCE, SOURCE_ROW } from "./looks.ts";
import type { MergedRow } from "./merged-row.ts";

/** What all columns of the annex together may take, in characters. */
const OWN_COLUMNS = 100;
/** A date in a narrower column shows as "####". */
const DAY_WIDTH = 14;

interface RowsSheetOptions<Row extends MergedRow> {
  readonly name?: string;
  /** Columns before the units', which say where else in the workbook a row stands. */
  readonly before?: readonly MergedColumn<Row>[];
}

export interface MergedColumn<Row extends MergedRow> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (merged: Row, index: number) => Cell;
}

/**
 * One annex of all units under the letter's own title, its rows in the order given. Every row says whose it is and where
 * it came from, and no cell is merged below the header, so filters work.
 */
export function rowsSheet<Row extends MergedRow>(
  campaign: Campaign,
  annex: Annex,
  merged: readonly Row[],
  { name = annex.sheetName, before = [] }: RowsSheetOptions<Row> = {},
): Sheet {
  const columns = columnsOf(campaign, annex, before);
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
  const body = merged.map((row, index) => columns.map((column) => column.cell(row, index)));
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

function columnsOf<Row extends MergedRow>(
  campaign: Campaign,
  annex: Annex,
  before: readonly MergedColumn<Row>[],
): MergedColumn<Row>[] {
  // The units' own numbering starts again in every report; the merged sheet has one of its own.
  const own = annex.columns.filter(({ field }) => field.kind !== "ordinal");
  const widths = narrowed(own);
  return [
    { heading: "STT", width: 7, cell: (_, index) => cell(index + 1, ORDINAL) },
    ...before,
    { heading: "Đơn vị", width: 24, cell: ({ entry }) => cell(entry.unit.officialName) },
    { heading: "Vùng", width: 20, cell: ({ entry }) => cell(entry.region) },
    ...own.map(
      (column, index): MergedColumn<Row> => ({
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

/** The unit's own sheet gives the whole page to its columns; here they share it with the units and the sources. */
function narrowed(columns: readonly Column[]): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.min(1, OWN_COLUMNS / wanted);
  return columns.map(({ width, field }) => Math.max(Math.round(width * scale), field.kind === "date" ? DAY_WIDTH : 6));
}
