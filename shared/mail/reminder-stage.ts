import type { Due } from "../campaign/campaign.ts";
import type { Reminders } from "../campaign/change/change.ts";
import type { Instant, IsoDate } from "../ids.ts";
import { deadline } from "../report/lateness.ts";
import { vietnamDay } from "../text/vietnam-time.ts";

/** Where a unit stands between its reminders. Days are days of the calendar in Viet Nam. */
export interface ReminderStage {
  /** The last day on which sending is on time; an exception moves it. */
  readonly lastDay: IsoDate;
  /** The reminder that has come: -3 is three days before the last day, 1 is the day after. Its name, with `lastDay`. */
  readonly milestone: number;
  /** Of today: negative before the last day, 0 on it. Another than the milestone when the mail goes out late. */
  readonly daysPast: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A reminder that could not go out on its day (the service was down, a term was set late) still goes out within these days. */
const GRACE_DAYS = 2;

/** The newest reminder that has come by `now` and is not yet stale: one, however many days nobody looked. Null for none. */
export function reminderStage(
  due: Due,
  extendedUntil: Instant | null,
  days: Reminders,
  now: Instant,
): ReminderStage | null {
  const lastDay = lastDayOf(due, extendedUntil);
  const today = vietnamDay(now);
  if (lastDay === null || today === null) return null;
  const daysPast = Math.round((Date.parse(today) - Date.parse(lastDay)) / DAY_MS);
  const milestone = milestonesOf(days).findLast((each) => each <= daysPast);
  if (milestone === undefined || daysPast - milestone > GRACE_DAYS) return null;
  return { lastDay, milestone, daysPast };
}

/** The next day on which units without an exception are reminded; null where none is left. Today's has gone out. */
export function nextReminderDay(due: Due, days: Reminders, now: Instant): IsoDate | null {
  const lastDay = lastDayOf(due, null);
  const today = vietnamDay(now);
  if (lastDay === null || today === null) return null;
  const dates = milestonesOf(days).map((n) => new Date(Date.parse(lastDay) + n * DAY_MS).toISOString().slice(0, 10));
  return dates.find((day) => day > today) ?? null;
}

function lastDayOf(due: Due, extendedUntil: Instant | null): IsoDate | null {
  return vietnamDay(new Date(deadline(due, extendedUntil) - 1).toISOString());
}

/** Oldest first; negative before the last day. */
function milestonesOf({ before, after }: Reminders): number[] {
  return [...before.map((n) => 0 - n), ...after].sort((one, other) => one - other);
}
