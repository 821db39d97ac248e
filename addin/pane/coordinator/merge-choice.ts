import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Instant } from "../../../shared/ids.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { BoardRow } from "./board-rows.ts";
import { typedInstant } from "./typed-instant.ts";

/** Nothing typed: the merge speaks of the last event. */
export const NOW = { day: "", time: "17:00" };

/** The instant asked for; null for the last event. No merge can speak of the future. */
export function readAsOf(typed: typeof NOW, now: Date): Result<Instant | null, "wrong"> {
  if (typed.day.trim() === "") return ok(null);
  const instant = typedInstant(typed);
  return instant === null || Date.parse(instant) > now.getTime() ? fail("wrong") : ok(instant);
}

/** As the merged cover says it: before the campaign's term, or while a unit has no report in it. */
export function isProvisional({ due }: Campaign, rows: readonly BoardRow[], asOf: Instant | Date): boolean {
  if (new Date(asOf).getTime() < Date.parse(due.before)) return true;
  return rows.length === 0 || rows.some(({ state }) => state !== "sent" && state !== "accepted");
}
