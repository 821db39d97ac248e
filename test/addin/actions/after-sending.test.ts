import { describe, expect, test } from "vitest";
import { approveReport, leads } from "../../../addin/actions/approve-report.ts";
import { reportKey } from "../../../addin/actions/memory.ts";
import { sendReport } from "../../../addin/actions/send-report.ts";
import { setLetter } from "../../../addin/actions/set-letter.ts";
import { submitNow } from "../../../addin/actions/submit-now.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { desk, fillIn, TARGET } from "./desk.ts";

const LETTER = { number: "125/BC-UBND", date: "2023-10-25" };

describe("the signed letter, known only after sending", () => {
  test("goes to the version that was sent, and the ribbon's next click still sends nothing", async () => {
    const official = desk();
    await fillIn(official);
    await sendReport(official, TARGET, NO_OPTIONS);
    expect((await setLetter(official, TARGET, 1, LETTER)).ok).toBe(true);
    expect(official.api.letters).toEqual([{ n: 1, letter: LETTER }]);
    official.memory.options.set(reportKey(TARGET), { ...NO_OPTIONS, ...EMPTY, letter: LETTER });
    expect(await submitNow(official, TARGET)).toMatchObject({ kind: "received", unchanged: true });
    expect(official.api.versions).toHaveLength(1);
  });

  test("a letter that the receiver has not heard of yet is a change", async () => {
    const official = desk();
    await fillIn(official);
    await sendReport(official, TARGET, NO_OPTIONS);
    official.memory.options.set(reportKey(TARGET), { ...NO_OPTIONS, ...EMPTY, letter: LETTER });
    expect(await submitNow(official, TARGET)).toMatchObject({ kind: "received", unchanged: false, receipt: { n: 2 } });
  });
});

describe("a leader's approval", () => {
  test("is repeated under the same request id until it is answered", async () => {
    const leader = desk();
    leader.api.network = "lost";
    await approveReport(leader, TARGET, 1);
    leader.api.network = "up";
    expect(await approveReport(leader, TARGET, 1)).toMatchObject({ ok: true, value: { state: "sent", n: 1 } });
    const ids = leader.api.approvals.map(({ requestId }) => requestId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("is offered to the leader of that unit only", () => {
    const person = (role: "leader" | "reporter", unit: string) => ({ user: "a", name: "a", roles: [{ role, unit }] });
    expect(leads(person("leader", "bct"), "bct")).toBe(true);
    expect(leads(person("leader", "bct"), "byt")).toBe(false);
    expect(leads(person("reporter", "bct"), "bct")).toBe(false);
  });
});

/** Arrays that may be written to, as the storage keeps them. */
const EMPTY = { accept: [], choose: {}, reasons: {}, nothingToReport: [] };
