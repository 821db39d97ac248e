import { describe, expect, test } from "vitest";
import { checkReport } from "../../../addin/actions/check-report.ts";
import { reportKey } from "../../../addin/actions/memory.ts";
import { resumePending, sendQueuedOver, sendReport, takeOverBase } from "../../../addin/actions/send-report.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { desk, fillIn, levelCells, TARGET } from "./desk.ts";
import { refused } from "./paper-service.ts";

const PENDING = reportKey(TARGET);

/** A filled report, ready to go. */
async function readyDesk() {
  const official = desk();
  await fillIn(official);
  return official;
}

describe("sending", () => {
  test("a filled report goes out as it stands and comes back with its receipt", async () => {
    const official = await readyDesk();
    const outcome = await sendReport(official, TARGET, NO_OPTIONS);
    expect(outcome).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(outcome.kind === "received" && outcome.counts).toEqual({ "hoan-thanh": levelCells(official).length });
    expect(official.api.sent[0]).toMatchObject({ base: 0, origins: [{ campaign: "nq57-2023", unit: "p63-cao-bang" }] });
    expect(official.memory.pending.get(PENDING)).toBeNull();
  });

  test("warnings do not stop it, and the reasons for them travel", async () => {
    const official = await readyDesk();
    const checked = await checkReport(official, TARGET, NO_OPTIONS);
    const warning = checked.ok ? checked.value.findings.find(({ severity }) => severity === "warning") : undefined;
    expect(warning).toBeDefined();
    const id = warning?.id ?? "";
    const reasons = { [id]: "Tỉnh chưa ban hành văn bản nào", "finding-of-last-week": "không còn" };
    const outcome = await sendReport(official, TARGET, { ...NO_OPTIONS, reasons });
    expect(outcome.kind).toBe("received");
    expect(official.api.sent[0]?.reasons).toEqual({ [id]: "Tỉnh chưa ban hành văn bản nào" });
  });

  test("an error keeps it here, and says where", async () => {
    const official = await readyDesk();
    const [first = ""] = levelCells(official);
    official.workbook.type("Phụ lục 3", first, "đang thực hiện");
    const outcome = await sendReport(official, TARGET, NO_OPTIONS);
    expect(outcome).toMatchObject({ kind: "blocked", checked: { blocking: 1 } });
    expect(outcome.kind === "blocked" && outcome.checked.findings.map(({ cell }) => cell)).toContain(first);
    expect(official.api.sent).toEqual([]);
  });

  test("the second report goes on top of the first", async () => {
    const official = await readyDesk();
    await sendReport(official, TARGET, NO_OPTIONS);
    official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "Chưa đến thời điểm triển khai");
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 2 } });
    expect(official.api.sent.map(({ base }) => base)).toEqual([0, 1]);
  });

  test("at a closed campaign the work stays queued, and the same submission goes through once it is open again", async () => {
    const official = await readyDesk();
    const shut = refused("campaign-closed");
    official.api.refuseWith = shut.ok ? null : shut.error;
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({
      kind: "refused",
      trouble: { problem: { code: "campaign-closed" } },
    });
    official.api.refuseWith = null;
    expect(await resumePending(official, TARGET)).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(new Set(official.api.sent.map(({ submissionId }) => submissionId)).size).toBe(1);
    expect(official.memory.pending.get(PENDING)).toBeNull();
  });

  test("what the server finds is shown, and the next attempt has an id of its own", async () => {
    const official = await readyDesk();
    const answer = refused("findings", { findings: [] });
    official.api.refuseWith = answer.ok ? null : answer.error;
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toEqual({ kind: "findings", findings: [] });
    expect(official.memory.pending.get(PENDING)).toBeNull();
  });
});

describe("when the answer never comes", () => {
  test("the submission stays pending, and its retry carries the same id and gets the one receipt", async () => {
    const official = await readyDesk();
    official.api.network = "lost";
    const lost = await sendReport(official, TARGET, NO_OPTIONS);
    expect(lost).toEqual({ kind: "unanswered", trouble: { kind: "timeout" } });
    official.api.network = "up";
    const again = await sendReport(official, TARGET, NO_OPTIONS);
    expect(again).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(official.api.versions).toHaveLength(1);
    expect(new Set(official.api.sent.map(({ submissionId }) => submissionId)).size).toBe(1);
  });

  test("closing the workbook loses nothing: the next pane can send it on", async () => {
    const official = await readyDesk();
    official.api.network = "cut";
    await sendReport(official, TARGET, NO_OPTIONS);
    const nextDay = desk(official.storage);
    expect(nextDay.memory.pending.get(PENDING)?.since).toBe("2023-10-20T03:00:00.000Z");
    expect(await resumePending(nextDay, TARGET)).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(await resumePending(nextDay, TARGET)).toBeNull();
  });

  test("and a colleague has sent meanwhile: what waits stays until the person lets it go over theirs", async () => {
    const official = await readyDesk();
    official.api.network = "cut";
    await sendReport(official, TARGET, NO_OPTIONS);
    official.api.network = "up";
    official.api.colleagueSends();
    const waiting = official.memory.pending.get(PENDING);
    for (const _again of [1, 2])
      expect(await resumePending(official, TARGET)).toMatchObject({ kind: "conflict", head: 1 });
    expect(official.memory.pending.get(PENDING)).toEqual(waiting);
    // The workbook is another one by now, or none.
    official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "Chưa đến thời điểm triển khai");
    official.api.network = "lost";
    expect(await sendQueuedOver(official, TARGET, 1)).toMatchObject({ kind: "unanswered" });
    official.api.network = "up";
    expect(await resumePending(official, TARGET)).toMatchObject({ kind: "received", receipt: { n: 2 } });
    expect(official.api.sent.at(-1)?.sheets).toEqual(waiting?.body.sheets);
    expect(official.memory.pending.get(PENDING)).toBeNull();
    expect(await sendQueuedOver(official, TARGET, 2)).toBeNull();
  });

  test("and by now the service has something to say of it: it stays until the workbook goes out instead", async () => {
    const official = await readyDesk();
    official.api.network = "cut";
    await sendReport(official, TARGET, NO_OPTIONS);
    official.api.network = "up";
    const waiting = official.memory.pending.get(PENDING);
    const answer = refused("findings", { findings: [] });
    official.api.refuseWith = answer.ok ? null : answer.error;
    expect(await resumePending(official, TARGET)).toEqual({ kind: "findings", findings: [] });
    expect(official.memory.pending.get(PENDING)).toEqual(waiting);
    official.api.refuseWith = null;
    official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "Chưa đến thời điểm triển khai");
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(official.memory.pending.get(PENDING)).toBeNull();
  });

  test("with the workbook changed since, a version that did arrive is built upon, not fought", async () => {
    const official = await readyDesk();
    official.api.network = "lost";
    await sendReport(official, TARGET, NO_OPTIONS);
    official.api.network = "up";
    official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "Chưa đến thời điểm triển khai");
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 2 } });
    expect(official.api.sent.map(({ base }) => base)).toEqual([0, 1]);
  });

  test("with the workbook changed since, a version that never arrived is forgotten", async () => {
    const official = await readyDesk();
    official.api.network = "cut";
    await sendReport(official, TARGET, NO_OPTIONS);
    official.api.network = "up";
    official.workbook.type("Phụ lục 3", levelCells(official)[0] ?? "", "Chưa đến thời điểm triển khai");
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(official.api.versions).toHaveLength(1);
  });

  test("a storage that is full does not stop the report", async () => {
    const official = await readyDesk();
    official.storage.set = () => {
      throw new DOMException("quota", "QuotaExceededError");
    };
    official.api.network = "lost";
    await sendReport(official, TARGET, NO_OPTIONS);
    official.api.network = "up";
    await sendReport(official, TARGET, NO_OPTIONS);
    expect(official.api.versions).toHaveLength(1);
  });
});

describe("when a colleague has sent first", () => {
  test("the differing cells are shown, and only after that may ours take its place", async () => {
    const official = await readyDesk();
    official.api.colleagueSends();
    const conflict = await sendReport(official, TARGET, NO_OPTIONS);
    expect(conflict).toMatchObject({ kind: "conflict", head: 1, differences: [{ annex: "phu-luc-3" }] });
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "conflict" });
    takeOverBase(official, TARGET, 1);
    expect(await sendReport(official, TARGET, NO_OPTIONS)).toMatchObject({ kind: "received", receipt: { n: 2 } });
  });
});
