import type { Campaign } from "../campaign/campaign.ts";
import type { SubmissionId, UnitId } from "../ids.ts";
import { foldLog } from "./fold-log.ts";
import type { LogEntry, Receipt, VersionEntry } from "./head.ts";
import { deadline } from "./lateness.ts";

type Due = Pick<Campaign, "id" | "due">;

/**
 * The proof for one committed submission; null where the log does not name it. Lateness is judged with the exceptions
 * granted before it was committed and by the due date of that moment, so the receipt stays the same for ever; the board
 * judges with all exceptions and the due date of today.
 */
export function receiptOf(campaign: Due, unit: UnitId, log: readonly LogEntry[], id: SubmissionId): Receipt | null {
  const index = log.findIndex((entry) => entry.kind === "version" && entry.id === id);
  const entry = log[index];
  if (entry?.kind !== "version") return null;
  const { extendedUntil } = foldLog(unit, log.slice(0, index));
  return {
    code: receiptCode(campaign.id, unit, entry),
    n: entry.n,
    submissionId: entry.id,
    hash: entry.hash,
    acceptedAt: entry.at,
    late:
      Date.parse(entry.judgedAt) >=
      deadline({ ...campaign.due, before: entry.due ?? campaign.due.before }, extendedUntil),
  };
}

/** Every receipt of a report, oldest first. */
export function receiptsOf(campaign: Due, unit: UnitId, log: readonly LogEntry[]): Receipt[] {
  return log.flatMap(({ kind, id }) => (kind === "version" ? (receiptOf(campaign, unit, log, id) ?? []) : []));
}

/** `NQ57-2023/P63-HA-NOI/2/3F2A9C1B`. */
function receiptCode(campaign: string, unit: UnitId, { n, hash }: VersionEntry): string {
  return [campaign, unit, n, hash.slice(0, 8)].join("/").toUpperCase();
}
