import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { COUNT, GROUP, HEADER, NOTE, ORDINAL, TEXT, TITLE, TOTAL } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { SHARE, TOTAL_LABEL } from "./looks.ts";
import { taskAnnexes, type UnitEntry } from "./scope.ts";
import { type Totals, type TotalsLine, totalsOf } from "./totals.ts";
import { MISSING_UNITS, NO_LEVEL, REPORTED_UNITS } from "./words.ts";

/** STT, name, units asked, units in the merge, units missing from it. */
const LEAD_WIDTHS = [7, 48, 10, 12, 12] as const;
const LEVEL_WIDTH = 16;

/** A rectangle of one kind of line, in rows of the sheet from 0. */
export interface LineRows {
  readonly first: number;
  readonly last: number;
}

/** Where the numbers of one annex stand, for whatever points at them. */
export interface TotalsPlaces {
  readonly totals: Totals;
  readonly headerRow: number;
  readonly kinds: LineRows;
  readonly regions: LineRows;
  /** The grand total under the kinds; the other two say the same. */
  readonly grandTotalRow: number;
}

/** Columns from 0; the levels follow each other in the order of the code list. */
export const TOTALS_COLUMNS = { label: 1, asked: 2, reported: 3, missing: 4, firstLevel: LEAD_WIDTHS.length } as const;

/** Two rows of title stand above the first table. */
const TITLE_ROWS = 2;
export const TOTALS_SHEET = "Tổng số";

/** The levels of every task annex, counted; one after the other down the sheet. */
export function totalsPlaces(campaign: Campaign, entries: readonly UnitEntry[]): TotalsPlaces[] {
  let top = TITLE_ROWS;
  return taskAnnexes(campaign).map((annex) => {
    const totals = totalsOf(campaign, entries, annex);
    const kinds = linesBelow(top + 1, totals.byKind);
    const regions = linesBelow(kinds.last + 3, totals.byRegion);
    const places = { totals, headerRow: top, kinds, regions, grandTotalRow: kinds.last + 1 };
    // An empty row between two tables.
    const beforeUnits = totals.more.reduce((above, { lines }) => linesBelow(above.last + 3, lines), regions);
    top = linesBelow(beforeUnits.last + 3, totals.byUnit).last + 4;
    return places;
  });
}

/** A group is its heading, its lines, the grand total and the shares. */
function linesBelow(heading: number, lines: readonly TotalsLine[]): LineRows {
  return { first: heading + 1, last: heading + lines.length };
}

/** The levels of the task annexes by kind, by region and by unit; each way ends in the same grand total. */
export function totalsSheet(campaign: Campaign, places: readonly TotalsPlaces[]): Sheet {
  const all = places.map(({ totals }) => totals);
  const columns = Math.max(0, ...all.map((totals) => levelHeadings(totals).length)) + LEAD_WIDTHS.length;
  const widths = Array.from({ length: columns }, (_, column) => LEAD_WIDTHS[column] ?? LEVEL_WIDTH);
  const { rows, merges, heights } = titleBlock(
    [
      ["TỔNG SỐ NHIỆM VỤ THEO MỨC ĐỘ THỰC HIỆN", TITLE],
      [`${campaign.title}. Tính trên số dòng của: ${all.map(({ annex }) => annex.sheetName).join(", ")}.`, NOTE],
    ],
    widths,
  );
  const [first, ...more] = all;
  return sheetOf({
    name: TOTALS_SHEET,
    rows: [...rows, ...all.flatMap((totals, index) => (index === 0 ? blockOf(totals) : [[], ...blockOf(totals)]))],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    // With several task annexes there are several header rows, and none of them fits every page.
    print: landscape(first !== undefined && more.length === 0 ? rows.length : null),
    frozenRows: first !== undefined && more.length === 0 ? rows.length + 1 : 0,
  });
}

const NUMERALS = ["I", "II", "III", "IV", "V"];

function blockOf(totals: Totals): Cell[][] {
  const groups = [
    { title: "Theo loại đơn vị", lines: totals.byKind },
    { title: "Theo vùng", lines: totals.byRegion },
    ...totals.more,
    { title: "Theo đơn vị", lines: totals.byUnit },
  ];
  const lead = ["STT", `Đơn vị (${totals.annex.sheetName})`, "Số đơn vị", REPORTED_UNITS, MISSING_UNITS];
  return [
    [...lead, ...levelHeadings(totals)].map((heading) => cell(heading, HEADER)),
    ...groups.flatMap(({ title, lines }, index) => groupOf(NUMERALS[index] ?? "", title, lines, totals)),
  ];
}

function levelHeadings(totals: Totals): string[] {
  const labels = totals.levels.map(({ label }) => label);
  return totals.all.tally.unknown === 0 ? [...labels, "Tổng số"] : [...labels, NO_LEVEL, "Tổng số"];
}

function groupOf(numeral: string, title: string, lines: readonly TotalsLine[], totals: Totals): Cell[][] {
  const columns = LEAD_WIDTHS.length + levelHeadings(totals).length;
  const heading = Array.from({ length: columns }, () => emptyCell(GROUP));
  heading[0] = cell(numeral, GROUP);
  heading[1] = cell(title, GROUP);
  return [heading, ...lines.map((line, index) => lineCells(line, index, totals)), grandTotal(totals), shares(totals)];
}

function lineCells(line: TotalsLine, index: number, totals: Totals): Cell[] {
  // A unit without a report has no numbers: an empty cell says "not known", a nought would say "none".
  const counts = countsOf(line, totals).map((count) => (line.reported === 0 ? emptyCell(COUNT) : cell(count, COUNT)));
  return [
    cell(index + 1, ORDINAL),
    cell(line.label, TEXT),
    cell(line.asked, COUNT),
    cell(line.reported, COUNT),
    cell(line.asked - line.reported, COUNT),
    ...counts,
  ];
}

function grandTotal(totals: Totals): Cell[] {
  const { all } = totals;
  const counts = [all.asked, all.reported, all.asked - all.reported, ...countsOf(all, totals)];
  return [emptyCell(TOTAL_LABEL), cell(all.label, TOTAL_LABEL), ...counts.map((count) => cell(count, TOTAL))];
}

function shares(totals: Totals): Cell[] {
  const { total } = totals.all.tally;
  const share = (part: number): Cell =>
    total === 0 ? emptyCell(SHARE) : cell(Math.round((part / total) * 1000) / 1000, SHARE);
  const blank = emptyCell(SHARE);
  return [blank, cell("Tỷ lệ", TEXT), blank, blank, blank, ...countsOf(totals.all, totals).map(share)];
}

function countsOf({ tally }: TotalsLine, totals: Totals): number[] {
  const unknown = totals.all.tally.unknown === 0 ? [] : [tally.unknown];
  return [...tally.levels, ...unknown, tally.total];
}
