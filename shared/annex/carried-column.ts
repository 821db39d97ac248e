import { matchKey } from "../text/match-key.ts";

/** In characters: a level beside the name of a province. */
export const CARRIED_WIDTH = 40;

/** The heading of the column that tells what was reported the year before. */
export function carriedHeading(year: number): string {
  return `Đã báo cáo năm ${year}`;
}

/** Whether a column is that one: printed to be read, never part of the report. */
export function isCarriedHeading(heading: string): boolean {
  return /^đã báo cáo năm \d{4}$/.test(matchKey(heading));
}
