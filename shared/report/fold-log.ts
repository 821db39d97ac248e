import type { Instant, SubmissionId, UnitId } from "../ids.ts";
import type { Head, LogEntry, ReportState } from "./head.ts";

/** The state of a unit's report after these moves. Entries are legal: `mayMove` was asked before each was committed. */
export function foldLog(unit: UnitId, log: readonly LogEntry[]): Head {
  return { ...log.reduce(moved, untouched(unit)), log };
}

/** The part of a log that had happened at an instant: commits up to and including it, in commit order. */
export function logAt(log: readonly LogEntry[], asOf: Instant): LogEntry[] {
  const later = log.findIndex(({ at }) => Date.parse(at) > Date.parse(asOf));
  return log.slice(0, later === -1 ? log.length : later);
}

/** The version that counts for the receiver: sent (and approved where that is asked), and not returned. */
export interface StandingVersion {
  readonly n: number;
  readonly submissionId: SubmissionId;
  readonly state: Extract<ReportState, "sent" | "accepted">;
  readonly acceptedAt: Instant;
  readonly judgedAt: Instant;
}

/** A correction that waits for approval does not take the version before it away. */
export function standingVersion(log: readonly LogEntry[]): StandingVersion | null {
  return log.reduce(stood, { newest: null, standing: null }).standing;
}

interface Versions {
  readonly newest: StandingVersion | null;
  readonly standing: StandingVersion | null;
}

function stood({ newest, standing }: Versions, entry: LogEntry): Versions {
  switch (entry.kind) {
    case "version": {
      const { n, id, at, judgedAt } = entry;
      const sent: StandingVersion = { n, submissionId: id, state: "sent", acceptedAt: at, judgedAt };
      return { newest: sent, standing: entry.needsApproval ? standing : sent };
    }
    case "approve":
      return { newest, standing: newest === null ? null : { ...newest, judgedAt: entry.at } };
    case "accept":
      return { newest, standing: standing === null ? null : { ...standing, state: "accepted" } };
    case "return":
      return { newest, standing: null };
    case "exception":
    case "letter":
      return { newest, standing };
  }
}

/** Whether any version ever reached the receiver, returned ones included. */
export function wasEverSent(log: readonly LogEntry[]): boolean {
  return log.some((entry) => entry.kind === "approve" || (entry.kind === "version" && !entry.needsApproval));
}

function untouched(unit: UnitId): Head {
  return {
    unit,
    state: "not-sent",
    n: 0,
    submissionId: null,
    hash: null,
    acceptedAt: null,
    judgedAt: null,
    counts: {},
    extendedUntil: null,
    log: [],
  };
}

function moved(head: Head, entry: LogEntry): Head {
  switch (entry.kind) {
    case "version":
      return {
        ...head,
        state: entry.needsApproval ? "awaiting-approval" : "sent",
        n: entry.n,
        submissionId: entry.id,
        hash: entry.hash,
        acceptedAt: entry.at,
        judgedAt: entry.needsApproval ? null : entry.judgedAt,
        counts: entry.counts,
      };
    case "approve":
      return { ...head, state: "sent", judgedAt: entry.at };
    case "accept":
      return { ...head, state: "accepted" };
    case "return":
      return { ...head, state: "returned" };
    case "exception":
      return { ...head, extendedUntil: entry.until };
    case "letter":
      return head;
  }
}
