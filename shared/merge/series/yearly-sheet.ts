import type { Cell, Sheet } from "../../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../../book/builders.ts";
import { CENTRE, COUNT, GROUP, HEADER, NOTE, ORDINAL, TEXT, TITLE, TOTAL } from "../../book/styles.ts";
import { titleBlock } from "../../book/title-block.ts";
import type { Campaign, Code } from "../../campaign/campaign.ts";
import { type AnnexTasks, sheetNameOf } from "../annex-tasks.ts";
import { MISSING_UNITS, NO_LEVEL, REPORTED_UNITS } from "../words.ts";
import { breaksBetween } from "./breaks.ts";
import type { CampaignReports } from "./two-campaigns.ts";
import { type Standing, type YearBlock, type YearLine, yearBlocks } from "./yearly.ts";

/** Levels year by year, each line saying whether it may be held against the one above it. */
export function yearlySheet(
  campaign: Campaign,
  earlier: CampaignReports,
  later: CampaignReports,
  tasks: AnnexTasks,
): Sheet {
  const blocks = yearBlocks(earlier, later, tasks.annex, tasks.levels);
  const unknown = blocks.some(({ lines }) => lines.some(({ totals }) => totals.tally.unknown > 0));
  const headings = headingsOf(tasks.levels, unknown);
  const widths = headings.map((_, column) => WIDTHS[column] ?? (column === headings.length - 1 ? 46 : 15));
  const { rows, merges, heights } = titleBlock(
    [
      [`CHUỖI NĂM: ${tasks.annex.heading}`, TITLE],
      [
        `Số dòng theo mức độ thực hiện, năm ${earlier.campaign.year} và năm ${later.campaign.year}. Chuỗi gãy ở những chỗ sau:`,
        NOTE,
      ],
      ...breaksBetween(earlier, later).map((line) => [`– ${line}`, NOTE] as const),
    ],
    widths,
  );
  return sheetOf({
    name: sheetNameOf(campaign, "Chuỗi năm", tasks.annex),
    rows: [
      ...rows,
      headings.map((heading) => cell(heading, HEADER)),
      ...blocks.flatMap((block, index) => blockRows(block, index, headings.length, unknown)),
    ],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
  });
}

const WIDTHS = [6, 40, 8, 10, 10, 10];
const NUMERALS = ["I", "II", "III", "IV"];

function headingsOf(levels: readonly Code[], unknown: boolean): string[] {
  const counts = [...levels.map(({ label }) => label), ...(unknown ? [NO_LEVEL] : []), "Tổng số"];
  return ["STT", "Nhóm đơn vị", "Năm", "Số đơn vị", REPORTED_UNITS, MISSING_UNITS, ...counts, "So với kỳ trước"];
}

function blockRows({ title, lines }: YearBlock, index: number, columns: number, unknown: boolean): Cell[][] {
  const heading = Array.from({ length: columns }, () => emptyCell(GROUP));
  heading[0] = cell(NUMERALS[index] ?? "", GROUP);
  heading[1] = cell(title, GROUP);
  return [heading, ...lines.map((line, at) => lineCells(line, at, unknown))];
}

function lineCells({ year, totals, against, endsBefore }: YearLine, index: number, unknown: boolean): Cell[] {
  const { label, asked, reported, tally } = totals;
  // Without a report the numbers are not known: a nought would say "none".
  const count = (value: number, style = COUNT): Cell => (reported === 0 ? emptyCell(style) : cell(value, style));
  return [
    cell(index + 1, ORDINAL),
    cell(label, TEXT),
    cell(`${year}`, CENTRE),
    cell(asked, COUNT),
    cell(reported, COUNT),
    cell(asked - reported, COUNT),
    ...tally.levels.map((value) => count(value)),
    ...(unknown ? [count(tally.unknown)] : []),
    count(tally.total, TOTAL),
    cell(against === null ? ending(endsBefore) : words(against), TEXT),
  ];
}

function ending(year: number | null): string {
  return year === null ? "" : `Năm ${year} không có đơn vị nào trong nhóm này.`;
}

function words(against: Standing): string {
  switch (against.kind) {
    case "comparable":
      return "So được: cùng các đơn vị.";
    case "regrouped":
      return `Không so số dòng: cùng phạm vi, nhưng ${against.before} báo cáo thành ${against.after}.`;
    case "other-bodies":
      return `Không so được: liên quan đơn vị ngoài nhóm hoặc không phải báo cáo (${named(against.units.map(({ officialName }) => officialName))}).`;
    case "reports-wanting":
      return `Không so được: thiếu báo cáo (năm trước ${against.before}, năm nay ${against.after} đơn vị).`;
  }
}

const NAMED = 4;

function named(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - NAMED;
  return more > 0 ? `${distinct.slice(0, NAMED).join(", ")} và ${more} đơn vị khác` : distinct.join(", ");
}
