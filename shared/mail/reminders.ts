import type { Campaign, CampaignUnit } from "../campaign/campaign.ts";
import type { Reminders } from "../campaign/change/change.ts";
import { owingUnits } from "../campaign/lookup.ts";
import type { Instant } from "../ids.ts";
import { foldLog, standingVersion } from "../report/fold-log.ts";
import type { Head, ReportState } from "../report/head.ts";
import { type ReminderStage, reminderStage } from "./reminder-stage.ts";

/** States in which something is still awaited from the unit. Whoever has sent is never reminded. */
export type Awaiting = Extract<ReportState, "not-sent" | "returned" | "awaiting-approval">;

/** A unit that is to be reminded now. */
export interface Reminder extends ReminderStage {
  readonly unit: CampaignUnit;
  readonly awaiting: Awaiting;
  /** The end of its exception, where it has one. */
  readonly extendedUntil: Instant | null;
}

/** Whom to remind at `now`, in the campaign's order. A campaign's own `due` and each unit's exception (gia hạn) count. */
export function remindersAt(
  campaign: Campaign,
  days: Reminders,
  heads: readonly Head[],
  now: Instant,
): readonly Reminder[] {
  const known = new Map(heads.map((head) => [head.unit, head]));
  return owingUnits(campaign).flatMap((unit) => reminderOf(campaign, days, unit, known.get(unit.id), now) ?? []);
}

/** Null where the unit has sent, or no reminder has come. */
export function reminderOf(
  { due }: Pick<Campaign, "due">,
  days: Reminders,
  unit: CampaignUnit,
  head: Head = foldLog(unit.id, []),
  now: Instant,
): Reminder | null {
  const awaiting = awaitingOf(head);
  if (awaiting === null) return null;
  const stage = reminderStage(due, head.extendedUntil, days, now);
  return stage === null ? null : { ...stage, unit, awaiting, extendedUntil: head.extendedUntil };
}

/** A correction that waits for its leader is nothing to be reminded of: the version before it stands. */
function awaitingOf({ state, log }: Head): Awaiting | null {
  if (state === "sent" || state === "accepted") return null;
  return standingVersion(log) === null ? state : null;
}
