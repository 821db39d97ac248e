import type { ReportRow } from "../annex/reading.ts";
import type { Annex, Campaign } from "../campaign/campaign.ts";
import { unitOf } from "../campaign/lookup.ts";
import type { ColumnId } from "../ids.ts";
import type { Contribution, MergeInput } from "./contribution.ts";
import { CELL_LIMIT, isDay } from "./field-cell.ts";
import { rowsOf, type Scope, type UnitEntry } from "./scope.ts";
import { levelsOf, tallyOf } from "./totals.ts";

/**
 * What the cover must own up to: reports, rows and values that the merge could not place, or shows otherwise than
 * they were sent. Nothing is dropped without a line here.
 */
export function remarksOn(campaign: Campaign, input: MergeInput, scope: Scope): string[] {
  return [
    ...unknownChoices(campaign, input),
    ...scope.leftOut.map((contribution) => leftOutRemark(campaign, scope, contribution)),
    ...scope.entries.flatMap((entry) => entryRemarks(campaign, entry)),
  ];
}

function unknownChoices(campaign: Campaign, { units }: MergeInput): string[] {
  return [...new Set(units ?? [])]
    .filter((id) => unitOf(campaign, id) === null)
    .sort()
    .map((id) => `Đơn vị được chọn không có trong đợt báo cáo: mã "${brief(id)}".`);
}

function leftOutRemark(campaign: Campaign, { entries }: Scope, contribution: Contribution): string {
  const { unit, n, receiptCode, annexes } = contribution;
  const name = unitOf(campaign, unit)?.officialName ?? `mã "${brief(unit)}"`;
  const rows = annexes.reduce((sum, annex) => sum + annex.rows.length, 0);
  const what = `${name}, phiên bản ${n}, biên nhận ${brief(receiptCode)}, ${rows} dòng`;
  if (entries.some((entry) => entry.unit.id === unit)) return `Báo cáo trùng đơn vị, không tổng hợp: ${what}.`;
  if (unitOf(campaign, unit) !== null) return `Báo cáo ngoài phạm vi được chọn, không tổng hợp: ${what}.`;
  return `Báo cáo của đơn vị không có trong đợt báo cáo, không tổng hợp: ${what}.`;
}

function entryRemarks(campaign: Campaign, entry: UnitEntry): string[] {
  const { contribution, unit } = entry;
  if (contribution === null) return [];
  const known = new Set(campaign.annexes.map(({ id }) => id));
  const unplaced = contribution.annexes
    .filter(({ annex, rows }) => !known.has(annex) && rows.length > 0)
    .map(
      ({ annex, rows }) =>
        `${rows.length} dòng thuộc phụ lục không có trong đợt báo cáo ("${brief(annex)}") không được tổng hợp`,
    );
  const shownOtherwise = campaign.annexes.flatMap((annex) => annexRemarks(campaign, annex, entry));
  return [...unplaced, ...shownOtherwise].map((remark) => `${unit.officialName}: ${remark}.`);
}

function annexRemarks(campaign: Campaign, annex: Annex, entry: UnitEntry): string[] {
  const rows = rowsOf(entry.contribution, annex.id);
  const dates = new Set(annex.columns.filter(({ field }) => field.kind === "date").map(({ id }) => id));
  const known = new Set(annex.columns.map(({ id }) => id));
  const count = (isOdd: (value: string, column: ColumnId) => boolean): number => oddValues(rows, isOdd);
  const unknownLevels = annex.listsTasks ? tallyOf(entry, annex, levelsOf(campaign, annex)).unknown : 0;
  const found: readonly (readonly [number, string])[] = [
    [unknownLevels, "dòng không có mức đánh giá"],
    [count((value, column) => dates.has(column) && !isDay(value)), "ô ngày không đọc được, giữ nguyên chữ"],
    [
      // The narrative goes on in the rows below instead.
      annex.kind === "outline" ? 0 : count(({ length }) => length > CELL_LIMIT),
      "ô dài quá giới hạn của Excel, đã cắt bớt",
    ],
    [count((_, column) => !known.has(column)), "giá trị ở cột không có trong phụ lục, không được tổng hợp"],
  ];
  return found.filter(([times]) => times > 0).map(([times, what]) => `${annex.sheetName}: ${times} ${what}`);
}

/** How many of the values that say something are odd. */
function oddValues(rows: readonly ReportRow[], isOdd: (value: string, column: ColumnId) => boolean): number {
  let odd = 0;
  for (const { values } of rows) {
    for (const column in values) {
      const value = values[column] ?? "";
      if (value !== "" && isOdd(value, column)) odd += 1;
    }
  }
  return odd;
}

/** Ids come from outside and may be anything. */
function brief(id: string): string {
  return id.length <= 60 ? id : `${id.slice(0, 60)}…`;
}
