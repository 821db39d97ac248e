import { isoDate } from "../text/calendar.ts";

/** Whether a value is an ISO date of a day that exists: 2023-02-31 is not. */
export function isIsoDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) === value;
}
