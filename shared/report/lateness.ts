import type { Due } from "../campaign/campaign.ts";
import type { Instant } from "../ids.ts";
import { wasEverSent } from "./fold-log.ts";
import type { Head } from "./head.ts";

/** When a unit must have sent: strictly before this time (ms, UTC). An exception never shortens the campaign's own term. */
export function deadline(due: Due, extendedUntil: Instant | null): number {
  const common = Date.parse(due.before);
  return extendedUntil === null ? common : Math.max(common, Date.parse(extendedUntil));
}

/** Judged with every exception granted so far; a version nobody has approved yet is not late, it is not sent. */
export function isLate(due: Due, head: Pick<Head, "judgedAt" | "extendedUntil">): boolean {
  return head.judgedAt !== null && Date.parse(head.judgedAt) >= deadline(due, head.extendedUntil);
}

/** Quá hạn: nothing ever reached the receiver although the unit's deadline had come at `asOf`. */
export function isOverdue(due: Due, head: Head, asOf: Instant): boolean {
  return !wasEverSent(head.log) && Date.parse(asOf) >= deadline(due, head.extendedUntil);
}
