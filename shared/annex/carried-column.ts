import { matchKey } from "../text/match-key.ts";

/** In characters: a level beside the name of a province. */
const CARRIED_WIDTH = 36;
/** What the widest column gives of its own, so that both can be seen beside the pane. */
const GIVEN = 24;
const NARROWEST = 40;

/** The widths of an annex's columns with that column behind them. */
export function withCarriedWidth(widths: readonly number[]): number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const narrowed = widths.map((width, index) => (index === widest ? Math.max(width - GIVEN, NARROWEST) : width));
  return [...narrowed, CARRIED_WIDTH];
}

/** The heading of the column that tells what was reported the year before. */
export function carriedHeading(year: number): string {
  return `Đã báo cáo năm ${year}`;
}

/** Whether a column is that one: printed to be read, never part of the report. */
export function isCarriedHeading(heading: string): boolean {
  return /^đã báo cáo năm \d{4}$/.test(matchKey(heading));
}
