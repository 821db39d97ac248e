import type { IsoDate } from "../ids.ts";

/** A day that exists, between 1900 and 2099, or null: 31/02/2023 does not. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Midnight (UTC) of an ISO day, in milliseconds; null for text that is none and for a day no calendar has. */
export function timeOfDay(iso: string): number | null {
  if (!ISO.test(iso)) return null;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  // A month or day too many runs on into the next one.
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.getTime() : null;
}
const ISO = /^\d{4}-\d{2}-\d{2}$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
