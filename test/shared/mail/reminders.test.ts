import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Reminders } from "../../../shared/campaign/change/change.ts";
import { reminderStage } from "../../../shared/mail/reminder-stage.ts";
import { reminderOf, remindersAt } from "../../../shared/mail/reminders.ts";
import { foldLog } from "../../../shared/report/fold-log.ts";
import type { LogEntry } from "../../../shared/report/head.ts";

const DAYS: Reminders = { before: [7, 3, 1], after: [1, 3, 7] };
/** Eight in the morning in Viet Nam. The letter's last day is 31 October 2023. */
const morning = (day: string): string => `${day}T01:00:00.000Z`;
const stage = (day: string, extendedUntil: string | null = null, days = DAYS) =>
  reminderStage(NQ57_2023.due, extendedUntil, days, morning(day));
const caoBang = NQ57_2023.units.find(({ id }) => id === "p63-cao-bang");
if (caoBang === undefined) throw new Error("the letter is addressed to Cao Bằng");

const version = (needsApproval = false): LogEntry => ({
  kind: "version",
  id: "a",
  n: 1,
  at: "2023-10-20T02:00:00.000Z",
  by: "cao-bang",
  hash: "h",
  counts: {},
  judgedAt: "2023-10-20T02:00:00.000Z",
  needsApproval,
});
const returned: LogEntry = { kind: "return", id: "b", n: 1, at: "2023-10-21T02:00:00.000Z", by: "coordinator" };
const extended = (until: string): LogEntry => ({
  kind: "exception",
  id: "c",
  at: "2023-10-22T02:00:00.000Z",
  by: "coordinator",
  until,
});
const awaiting = (...log: LogEntry[]): string | null =>
  reminderOf(NQ57_2023, DAYS, caoBang, foldLog(caoBang.id, log), morning("2023-10-28"))?.awaiting ?? null;

describe("when a reminder comes", () => {
  test("“trước ngày 01/11/2023”: the last day is 31 October, and three days before it is the 28th", () => {
    expect(stage("2023-10-28")).toEqual({ lastDay: "2023-10-31", milestone: -3, daysPast: -3 });
    expect(stage("2023-11-01")).toEqual({ lastDay: "2023-10-31", milestone: 1, daysPast: 1 });
  });

  test("days are Viet Nam's: one in the morning of the 28th there is still the 27th in London", () => {
    expect(reminderStage(NQ57_2023.due, null, DAYS, "2023-10-27T18:00:00.000Z")?.daysPast).toBe(-3);
    expect(reminderStage(NQ57_2023.due, null, DAYS, "2023-10-27T16:59:59.000Z")).toBeNull();
  });

  test("one that was missed goes out a day or two later, and only the newest", () => {
    expect(stage("2023-10-29")?.milestone).toBe(-3);
    expect(stage("2023-10-30")).toEqual({ lastDay: "2023-10-31", milestone: -1, daysPast: -1 });
    expect(stage("2023-10-27")).toBeNull();
    expect(stage("2026-12-01")).toBeNull();
  });

  test("an exception moves the last day; one that ends before the letter's term changes nothing", () => {
    expect(stage("2023-11-04", "2023-11-05T10:00:00.000Z")).toEqual({
      lastDay: "2023-11-05",
      milestone: -1,
      daysPast: -1,
    });
    expect(stage("2023-10-28", "2023-10-20T10:00:00.000Z")?.lastDay).toBe("2023-10-31");
  });

  test("a campaign that reminds of nothing is silent", () => {
    expect(stage("2023-10-31", null, { before: [], after: [] })).toBeNull();
  });

  test("on whatever days it is asked, each reminder is the same one until the next, never one that has not come", () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: -90, max: 90 }), (before, after, offset) => {
        const day = new Date(Date.UTC(2023, 9, 31) + offset * 86_400_000).toISOString().slice(0, 10);
        const at = stage(day, null, { before, after });
        const come = [...before.map((n) => 0 - n), ...after].filter((each) => each <= offset);
        const newest = come.length === 0 ? null : Math.max(...come);
        const isFresh = newest !== null && offset - newest <= 2;
        expect(at?.milestone ?? null).toBe(isFresh ? newest : null);
        if (at !== null) expect(at.daysPast).toBe(offset);
      }),
    );
  });
});

describe("who is reminded", () => {
  test("who has sent nothing, whose report was returned, and the leader whose approval is awaited", () => {
    expect(awaiting()).toBe("not-sent");
    expect(awaiting(version(), returned)).toBe("returned");
    expect(awaiting(version(true))).toBe("awaiting-approval");
  });

  test("never who has sent, also while a correction of theirs waits for approval", () => {
    expect(awaiting(version())).toBeNull();
    expect(awaiting(version(), { ...returned, kind: "accept" })).toBeNull();
    expect(awaiting(version(), { ...version(true), id: "d", n: 2 } as LogEntry)).toBeNull();
  });

  test("not yet who was given more time", () => {
    expect(awaiting(extended("2023-11-10T10:00:00.000Z"))).toBeNull();
  });

  test("every body of the letter but the receiver, in the letter's order", () => {
    const reminders = remindersAt(
      NQ57_2023,
      DAYS,
      [foldLog("bct", [{ ...version(), by: "bct" }])],
      morning("2023-10-28"),
    );
    expect(reminders).toHaveLength(84);
    expect(reminders.map(({ unit }) => unit.order)).toEqual(
      reminders.map(({ unit }) => unit.order).toSorted((one, other) => one - other),
    );
    expect(reminders.map(({ unit }) => unit.id)).not.toContain(NQ57_2023.receiver.unit);
  });
});
