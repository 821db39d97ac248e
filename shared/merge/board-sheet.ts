import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { CENTRE, COUNT, HEADER, NOTE, ORDINAL, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import type { Instant } from "../ids.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import { deadlineWord } from "./entry-words.ts";
import { cutToCell } from "./field-cell.ts";
import { rowsOf, type UnitEntry } from "./scope.ts";
import { levelsOf, tallyOf } from "./totals.ts";
import { NO_LEVEL, STATE_WORDS } from "./words.ts";

interface BoardColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (entry: UnitEntry, index: number) => Cell;
}

/** Every unit of the merge in the campaign's order: where its report stands at `asOf`, and how much it reports. */
export function boardSheet(campaign: Campaign, entries: readonly UnitEntry[], asOf: Instant): Sheet {
  const columns = [...LEAD, ...campaign.annexes.flatMap((annex) => countColumns(campaign, entries, annex))];
  const widths = columns.map(({ width }) => width);
  const { rows, merges, heights } = titleBlock(
    [
      ["THEO DÕI TÌNH HÌNH GỬI BÁO CÁO", TITLE],
      [`Tính đến ${formatVietnamTime(asOf)} (giờ Việt Nam). Hạn gửi: ${campaign.due.text}.`, NOTE],
    ],
    widths,
  );
  return sheetOf({
    name: "Theo dõi",
    rows: [
      ...rows,
      columns.map(({ heading }) => cell(heading, HEADER)),
      ...entries.map((entry, index) => columns.map((column) => column.cell(entry, index))),
    ],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(rows.length),
    frozenRows: rows.length + 1,
  });
}

const LEAD: readonly BoardColumn[] = [
  { heading: "STT", width: 7, cell: (_, index) => cell(index + 1, ORDINAL) },
  { heading: "Đơn vị", width: 34, cell: ({ unit }) => cell(unit.officialName) },
  { heading: "Vùng", width: 40, cell: ({ region }) => cell(region) },
  { heading: "Trạng thái", width: 13, cell: (entry) => cell(STATE_WORDS[entry.state], CENTRE) },
  { heading: "Thời hạn", width: 16, cell: (entry) => textOrEmpty(deadlineWord(entry)) },
  { heading: "Phiên bản", width: 8, cell: ({ n }) => (n === 0 ? emptyCell(ORDINAL) : cell(n, ORDINAL)) },
  { heading: "Thời điểm gửi (giờ Việt Nam)", width: 16, cell: ({ acceptedAt }) => timeCell(acceptedAt) },
  { heading: "Số báo cáo", width: 18, cell: ({ contribution }) => textOrEmpty(contribution?.letter ?? "") },
];

/** Levels for the annexes that list tasks, the number of rows for the others; empty where no report counts. */
function countColumns(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): BoardColumn[] {
  const rows = (heading: string): BoardColumn =>
    countColumn(heading, (entry) => rowsOf(entry.contribution, annex.id).length);
  if (!annex.listsTasks) return [rows(`Số dòng ${annex.sheetName}`)];
  const levels = levelsOf(campaign, annex);
  const tallies = new Map(entries.map((entry) => [entry, tallyOf(entry, annex, levels)]));
  const ofLevel = levels.map(({ label }, index) =>
    countColumn(label, (entry) => tallies.get(entry)?.levels[index] ?? 0),
  );
  const unknown = [...tallies.values()].some((tally) => tally.unknown > 0)
    ? [countColumn(NO_LEVEL, (entry) => tallies.get(entry)?.unknown ?? 0)]
    : [];
  return [...ofLevel, ...unknown, rows(`Tổng số ${annex.sheetName}`)];
}

function countColumn(heading: string, count: (entry: UnitEntry) => number): BoardColumn {
  return {
    heading,
    width: 13,
    cell: (entry) => (entry.contribution === null ? emptyCell(COUNT) : cell(count(entry), COUNT)),
  };
}

function timeCell(instant: Instant | null): Cell {
  return textOrEmpty(instant === null ? "" : formatVietnamTime(instant));
}

function textOrEmpty(text: string): Cell {
  return text === "" ? emptyCell(CENTRE) : cell(cutToCell(text), CENTRE);
}
