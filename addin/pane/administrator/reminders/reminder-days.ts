import type { Due } from "../../../../shared/campaign/campaign.ts";
import type { Reminders } from "../../../../shared/campaign/change/change.ts";
import type { Instant, IsoDate } from "../../../../shared/ids.ts";
import { vietnamDay } from "../../../../shared/text/vietnam-time.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST = 10;

/** "7, 2": null for what are no such days. Nothing typed is no reminder. */
export function readDays(typed: string): readonly number[] | null {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== "");
  const days = [...new Set(parts.map(Number))];
  const areDays = days.every((day) => Number.isInteger(day) && day >= 0 && day <= 60);
  return areDays && days.length <= MOST ? days : null;
}

/** The next day on which units that have not sent are written to; null where none is left. Today's has gone out. */
export function nextReminderDay(due: Due, { before, after }: Reminders, now: Instant): IsoDate | null {
  const lastDay = vietnamDay(new Date(Date.parse(due.before) - 1).toISOString());
  const today = vietnamDay(now);
  if (lastDay === null || today === null) return null;
  const days = [...before.map((n) => 0 - n), ...after]
    .sort((one, other) => one - other)
    .map((n) => new Date(Date.parse(lastDay) + n * DAY_MS).toISOString().slice(0, 10));
  return days.find((day) => day > today) ?? null;
}
