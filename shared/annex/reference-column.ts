import { matchKey } from "../text/match-key.ts";

/** A column behind an annex's own: printed to be read, never part of the report. */
export interface ReferenceColumn {
  readonly heading: string;
  /** What the line above the table says of it. */
  readonly guidance: string;
}

/** In characters: a level beside the name of a province. */
const REFERENCE_WIDTH = 36;
/** What the widest column gives of its own, so that both can be seen beside the pane. */
const GIVEN = 24;
const NARROWEST = 40;

/** The widths of an annex's columns with that column behind them. */
export function withReferenceWidth(widths: readonly number[]): number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const narrowed = widths.map((width, index) => (index === widest ? Math.max(width - GIVEN, NARROWEST) : width));
  return [...narrowed, REFERENCE_WIDTH];
}

/** What was reported the year before. */
export function carriedColumn(year: number): ReferenceColumn {
  return {
    heading: `Đã báo cáo năm ${year}`,
    guidance: `Các dòng đã báo cáo năm ${year} được ghi sẵn, mức và tình trạng phải chọn lại; cột cuối chỉ để tham khảo, không được gửi. Dòng không báo cáo nữa thì xóa.`,
  };
}

/** What the receiver said of the rows of a version when it returned it. */
export function remarksColumn(n: number): ReferenceColumn {
  return {
    heading: `Ý kiến trả lại phiên bản ${n}`,
    guidance: "Cột cuối là ý kiến của nơi nhận, không được gửi.",
  };
}

/** Whether a column is one of those. */
export function isReferenceHeading(heading: string): boolean {
  return /^(?:đã báo cáo năm \d{4}|ý kiến trả lại phiên bản \d+)$/.test(matchKey(heading));
}
