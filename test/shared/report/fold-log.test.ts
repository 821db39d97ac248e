import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLog, logAt, standingVersion, wasEverSent } from "../../../shared/report/fold-log.ts";
import type { LogEntry } from "../../../shared/report/head.ts";
import { mayMove } from "../../../shared/report/moves.ts";
import { decided, extended, lettered, minute, sent } from "./logs.ts";

describe("the state of a report", () => {
  test.each<[string, LogEntry[], string, number]>([
    ["nothing", [], "not-sent", 0],
    ["an exception alone", [extended("2023-12-01T00:00:00Z", 1)], "not-sent", 0],
    ["a version", [sent(1, 1)], "sent", 1],
    ["a version to approve", [sent(1, 1, { needsApproval: true })], "awaiting-approval", 1],
    ["an approved one", [sent(1, 1, { needsApproval: true }), decided("approve", 1, 2)], "sent", 1],
    ["an accepted one", [sent(1, 1), decided("accept", 1, 2)], "accepted", 1],
    ["a returned one", [sent(1, 1), decided("return", 1, 2)], "returned", 1],
    ["one sent again", [sent(1, 1), decided("return", 1, 2), sent(2, 3)], "sent", 2],
    ["a letter number after accepting", [sent(1, 1), decided("accept", 1, 2), lettered(1, "1", 3)], "accepted", 1],
  ])("after %s", (_, log, state, n) => {
    expect(foldLog("bct", log)).toMatchObject({ unit: "bct", state, n, log });
  });

  test("is judged at approval where one is asked for, and not before", () => {
    const waiting = [sent(1, 1, { needsApproval: true })];
    expect(foldLog("bct", waiting).judgedAt).toBeNull();
    expect(foldLog("bct", [...waiting, decided("approve", 1, 9)]).judgedAt).toBe(minute(9));
  });

  test("at an instant is that of the moves up to it, in the order they were committed", () => {
    const log = [sent(1, 1), decided("return", 1, 5), sent(2, 9)];
    expect(logAt(log, minute(5))).toHaveLength(2);
    expect(logAt(log, minute(0))).toEqual([]);
    expect(logAt(log, minute(10))).toEqual(log);
    // A clock that runs behind does not let a later move in before an earlier one.
    expect(logAt([sent(1, 5), decided("return", 1, 4)], minute(4))).toEqual([]);
  });
});

describe("the version that counts", () => {
  test("is the newest sent one, with its own state and times", () => {
    const log = [sent(1, 1), decided("accept", 1, 2)];
    expect(standingVersion(log)).toMatchObject({ n: 1, state: "accepted", acceptedAt: minute(1) });
    expect(standingVersion([...log, sent(2, 3)])).toMatchObject({ n: 2, state: "sent" });
  });

  test("stays while a correction waits for approval, and goes when it is returned", () => {
    const log = [sent(1, 1), sent(2, 2, { needsApproval: true })];
    expect(standingVersion(log)).toMatchObject({ n: 1 });
    expect(standingVersion([...log, decided("approve", 2, 3)])).toMatchObject({ n: 2, judgedAt: minute(3) });
    expect(standingVersion([sent(1, 1), decided("return", 1, 2)])).toBeNull();
    expect(standingVersion([sent(1, 1, { needsApproval: true })])).toBeNull();
  });
});

/** Any log that the moves allow. */
const legalLog = fc
  .array(fc.constantFrom("version", "waiting", "approve", "accept", "return", "exception", "letter"), { maxLength: 14 })
  .map((verbs) => {
    const log: LogEntry[] = [];
    for (const [at, verb] of verbs.entries()) {
      const { n, state } = foldLog("bct", log);
      if (verb === "version" || verb === "waiting") log.push(sent(n + 1, at, { needsApproval: verb === "waiting" }));
      else if (verb === "exception") log.push(extended("2023-12-01T00:00:00Z", at));
      else if (verb === "letter") log.push(lettered(n, "1", at));
      else if (mayMove(verb, state)) log.push(decided(verb, n, at));
    }
    return log;
  });

test("what counts and what the state says never contradict each other", () => {
  fc.assert(
    fc.property(legalLog, (log) => {
      const head = foldLog("bct", log);
      const standing = standingVersion(log);
      if (head.state === "sent" || head.state === "accepted") {
        expect(standing).toMatchObject({ n: head.n, submissionId: head.submissionId, state: head.state });
        expect(standing?.judgedAt).toBe(head.judgedAt);
      }
      if (head.state === "not-sent" || head.state === "returned") expect(standing).toBeNull();
      if (standing !== null) expect(wasEverSent(log)).toBe(true);
    }),
  );
});
