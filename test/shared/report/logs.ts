import type { LogEntry, VersionEntry } from "../../../shared/report/head.ts";

type Decision = Exclude<LogEntry, VersionEntry>;

/** Entries of a log for stories: `at` counts minutes. */
export const minute = (count: number): string => new Date(Date.UTC(2023, 9, 20, 0, count)).toISOString();

export function sent(n: number, at: number, change: Partial<VersionEntry> = {}): VersionEntry {
  return {
    kind: "version",
    id: `version-${n}`,
    n,
    at: minute(at),
    by: "bct",
    hash: `${n}`.repeat(64).slice(0, 64),
    counts: { "hoan-thanh": n },
    judgedAt: minute(at),
    needsApproval: false,
    ...change,
  };
}

export function decided(kind: "approve" | "accept" | "return", n: number, at: number): Decision {
  return { kind, id: `${kind}-${at}`, n, at: minute(at), by: "coordinator" };
}

export function extended(until: string, at: number): Decision {
  return { kind: "exception", id: `exception-${at}`, at: minute(at), by: "coordinator", until };
}

export function lettered(n: number, number: string, at: number): Decision {
  return { kind: "letter", id: `letter-${at}`, n, at: minute(at), by: "bct", letter: { number, date: "2023-10-25" } };
}
