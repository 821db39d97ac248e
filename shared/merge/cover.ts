import type { Cell, Sheet, Style } from "../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../book/builders.ts";
import { ATTACHED_TO, CENTRE, HEADER, ORDINAL, PLAIN, TEXT, TITLE } from "../book/styles.ts";
import { textHeight } from "../book/text-height.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import type { MergeInput } from "./contribution.ts";
import { type CoverFact, coverFacts } from "./cover-facts.ts";
import { deadlineWord } from "./entry-words.ts";
import { ALERT, CAPTION, REMARK } from "./looks.ts";
import { remarksOn } from "./remarks.ts";
import { missingFrom, type Scope, type UnitEntry } from "./scope.ts";
import { STATE_WORDS } from "./words.ts";

/** STT, unit, region, state, deadline, version. */
const WIDTHS = [7, 44, 42, 14, 32, 11] as const;
const LAST = WIDTHS.length - 1;
/** A fact's caption runs over the first two columns, its value over the rest. */
const VALUE = 2;

/** One row of the cover: its cells, the columns that are merged, and a height where no program would find it. */
interface Line {
  readonly cells: readonly (Cell | null)[];
  readonly merged: readonly (readonly [left: number, right: number])[];
  readonly height: number | null;
}

/** What this workbook is, as of when, and who is in it: read before any table is believed. */
export function coverSheet(
  campaign: Campaign,
  input: MergeInput,
  scope: Scope,
  moreFacts: readonly CoverFact[] = [],
): Sheet {
  const lines = [
    across(titleOf(campaign, scope), TITLE),
    across(`Số liệu tính đến ${formatVietnamTime(input.asOf)} (giờ Việt Nam)`, ATTACHED_TO),
    BLANK,
    ...[...coverFacts(campaign, input, scope), ...moreFacts].map(({ caption, value, alert }) =>
      fact(caption, value, alert ? ALERT : PLAIN),
    ),
    ...missingTable(scope),
    ...lateTable(scope),
    ...remarkLines(remarksOn(campaign, input, scope)),
  ];
  return sheetOf({
    name: "Bìa",
    rows: lines.map(({ cells }) => cells),
    columnWidths: WIDTHS,
    rowHeights: new Map(lines.flatMap(({ height }, row) => (height === null ? [] : [[row, height] as const]))),
    merges: lines.flatMap(({ merged }, row) => merged.map(([left, right]) => ({ top: row, left, bottom: row, right }))),
    print: landscape(null),
  });
}

/** "Báo cáo kết quả …" is what a unit sends; the merge of all is "Tổng hợp kết quả …". */
function titleOf(campaign: Campaign, { provisional }: Scope): string {
  const what = campaign.title.replace(/^báo cáo\s+/iu, "");
  return `${provisional ? "Tổng hợp tạm" : "Tổng hợp"} ${what}`.toUpperCase();
}

function missingTable(scope: Scope): Line[] {
  const missing = missingFrom(scope);
  if (missing.length === 0) return [];
  return table(`Đơn vị chưa có báo cáo trong bản tổng hợp (${missing.length})`, "Thời hạn", missing, deadlineWord);
}

function lateTable({ entries }: Scope): Line[] {
  const late = entries.filter((entry) => entry.contribution?.late === true);
  if (late.length === 0) return [];
  return table(`Đơn vị gửi muộn (${late.length})`, "Thời điểm gửi (giờ Việt Nam)", late, ({ acceptedAt }) =>
    acceptedAt === null ? "" : formatVietnamTime(acceptedAt),
  );
}

function table(
  title: string,
  when: string,
  entries: readonly UnitEntry[],
  whenOf: (entry: UnitEntry) => string,
): Line[] {
  const headings = ["STT", "Đơn vị", "Vùng", "Trạng thái", when, "Phiên bản"];
  return [
    BLANK,
    across(title, CAPTION),
    tableLine(headings.map((heading) => cell(heading, HEADER))),
    ...entries.map((entry, index) =>
      tableLine([
        cell(index + 1, ORDINAL),
        cell(entry.unit.officialName, TEXT),
        cell(entry.region, TEXT),
        cell(STATE_WORDS[entry.state], CENTRE),
        cell(whenOf(entry), CENTRE),
        entry.n === 0 ? emptyCell(ORDINAL) : cell(entry.n, ORDINAL),
      ]),
    ),
  ];
}

function remarkLines(remarks: readonly string[]): Line[] {
  if (remarks.length === 0) return [];
  return [BLANK, across("Ghi chú", CAPTION), ...remarks.map((remark) => across(`- ${remark}`, REMARK))];
}

const BLANK: Line = { cells: [], merged: [], height: null };

function tableLine(cells: readonly Cell[]): Line {
  return { cells, merged: [], height: null };
}

function across(text: string, style: Style): Line {
  return { cells: [cell(text, style)], merged: [[0, LAST]], height: heightOf(text, style, WIDTHS) };
}

function fact(caption: string, value: string, style: Style): Line {
  return {
    cells: [cell(caption, CAPTION), null, cell(value, style)],
    merged: [
      [0, VALUE - 1],
      [VALUE, LAST],
    ],
    height: heightOf(value, style, WIDTHS.slice(VALUE)),
  };
}

/** Programs fit no row to merged cells. */
function heightOf(text: string, style: Style, widths: readonly number[]): number {
  return textHeight(
    text,
    style,
    widths.reduce((sum, width) => sum + width, 0),
  );
}
