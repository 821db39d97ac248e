import { formatVietnamTime } from "../text/vietnam-time.ts";
import type { UnitEntry } from "./scope.ts";
import { OVERDUE, STATE_WORDS } from "./words.ts";

/**
 * Both facts in one word: "Chưa gửi" becomes "Quá hạn" once the time is over; a report that was sent keeps saying where it
 * stands. Where a column of its own tells the deadline, the state stands beside it as it is.
 */
export function stateWord({ state, overdue }: UnitEntry): string {
  return overdue && state === "not-sent" ? OVERDUE : STATE_WORDS[state];
}

/** On time, late or overdue, and the unit's own later date where it was given one. Empty where there is nothing to say yet. */
export function deadlineWord({ contribution, overdue, late, extendedUntil }: UnitEntry): string {
  if (contribution !== null) return late ? "Muộn" : "Đúng hạn";
  if (overdue) return OVERDUE;
  return extendedUntil === null ? "" : `Gia hạn đến ${formatVietnamTime(extendedUntil)}`;
}
