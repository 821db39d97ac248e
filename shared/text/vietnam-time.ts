import type { Instant, IsoDate } from "../ids.ts";

/** Viet Nam keeps UTC+7 all year, so its wall clock is plain arithmetic: no time zone data, the same on every machine. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** A UTC instant as people in Viet Nam write it: `17:05 ngày 31/10/2023`. Text that is no instant comes back as it is. */
export function formatVietnamTime(instant: Instant): string {
  const wall = wallClock(instant);
  return wall === null ? instant : `${wall.slice(11, 16)} ngày ${formatDay(wall.slice(0, 10))}`;
}

/** The calendar day in Viet Nam at a UTC instant: `2023-10-31T17:00:00Z` -> `2023-11-01`; null for text that is no instant. */
export function vietnamDay(instant: Instant): IsoDate | null {
  return wallClock(instant)?.slice(0, 10) ?? null;
}

/** The hour of the day in Viet Nam, 0 to 23; null for text that is no instant. */
export function vietnamHour(instant: Instant): number | null {
  const wall = wallClock(instant);
  return wall === null ? null : Number(wall.slice(11, 13));
}

/** An ISO day as tables print it: `2023-07-11` -> `11/07/2023`. Text that is no ISO day comes back as it is. */
export function formatDay(day: IsoDate): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${date}/${month}/${year}`;
}

/** The UTC instant of a Vietnamese wall clock: a day of the calendar, `2023-11-05`, and `17:30` or `17h30`; null for no time. */
export function vietnamInstant(day: IsoDate, time: string): Instant | null {
  const [, hour = "", minute = ""] = /^\s*(\d{1,2})\s*(?:[:.hg]\s*(\d{1,2})?)?\s*$/i.exec(time) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  const start = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(start)) return null;
  return new Date(start + (Number(hour) * 60 + Number(minute)) * 60_000 - OFFSET_MS).toISOString();
}

function wallClock(instant: Instant): string | null {
  const moved = new Date(Date.parse(instant) + OFFSET_MS);
  // Years past 9999 print with a sign and six digits; nothing of ours lies there.
  if (Number.isNaN(moved.getTime()) || moved.getUTCFullYear() < 0 || moved.getUTCFullYear() > 9999) return null;
  return moved.toISOString();
}
