import { describe, expect, test } from "vitest";
import { reportKey } from "../../../addin/actions/memory.ts";
import { takeOverBase } from "../../../addin/actions/send-report.ts";
import { alreadySent, answersFit, arrived, sendFile } from "../../../addin/upload/send-file.ts";
import { desk, TARGET } from "../actions/desk.ts";
import { checkedFile, paperFiles, WARNING } from "./paper-files.ts";

const KEY = reportKey(TARGET);

function table(storage = new Map<string, string>()) {
  const official = desk(storage);
  return { ...official, files: paperFiles(official.api) };
}

async function reportOf(official: ReturnType<typeof table>) {
  const answer = await official.api.report(TARGET.campaign.id, TARGET.unit);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

test("a file is sent, answers to findings that are gone stay behind, and the receipt is remembered", async () => {
  const official = table();
  const options = { reasons: { w1: "Chưa ban hành", gone: "cũ" }, accept: ["gone"] };
  expect(await sendFile(official, TARGET, checkedFile("a", options))).toMatchObject({ kind: "received" });
  expect(official.files.options[0]).toMatchObject({ reasons: { w1: "Chưa ban hành" }, accept: [] });
  expect(official.memory.lastSent.get(KEY)?.receipt.n).toBe(1);
  expect(official.memory.base.get(KEY)).toBe(1);
  expect(official.memory.pendingFile.get(KEY)).toBeNull();
});

describe("an answer that never came", () => {
  test("the same file picked after a reload goes out with the id, base and answers it had", async () => {
    const storage = new Map<string, string>();
    const before = table(storage);
    before.api.network = "lost";
    const options = { reasons: { w1: "Chưa ban hành" } };
    expect(await sendFile(before, TARGET, checkedFile("a", options))).toMatchObject({ kind: "unanswered" });

    const newId = () => "00000000-0000-4000-9000-000000000000";
    const after = { ...table(storage), api: before.api, files: paperFiles(before.api), newId };
    before.api.network = "up";
    const pending = after.memory.pendingFile.get(KEY);
    expect(pending).toMatchObject({ hash: "a", name: "a.xlsx" });
    expect(await sendFile(after, TARGET, checkedFile("a", pending?.options))).toMatchObject({ kind: "received" });
    expect(after.files.ids).toEqual(before.files.ids);
    expect(before.api.versions).toHaveLength(1);
  });

  test("it had arrived: the list of versions tells, and the receipt is shown without the file", async () => {
    const official = table();
    official.api.network = "lost";
    await sendFile(official, TARGET, checkedFile("a"));
    official.api.network = "up";
    expect(arrived(official, TARGET, await reportOf(official))).toMatchObject({ kind: "received", receipt: { n: 1 } });
    expect(official.memory.pendingFile.get(KEY)).toBeNull();
    expect(arrived(official, TARGET, await reportOf(official))).toBeNull();
  });

  test("it had arrived, and the file is corrected since: the correction follows as the next version", async () => {
    const official = table();
    official.api.network = "lost";
    await sendFile(official, TARGET, checkedFile("a"));
    official.api.network = "up";
    expect(await sendFile(official, TARGET, checkedFile("b"))).toMatchObject({ kind: "received", receipt: { n: 2 } });
    expect(new Set(official.files.ids).size).toBe(2);
  });

  test("it never left, and the file is corrected since: only the correction is there", async () => {
    const official = table();
    official.api.network = "cut";
    await sendFile(official, TARGET, checkedFile("a"));
    official.api.network = "up";
    expect(await sendFile(official, TARGET, checkedFile("b"))).toMatchObject({ kind: "received", receipt: { n: 1 } });
  });

  test("while nobody can tell, nothing else is sent and the first one stays pending", async () => {
    const official = table();
    official.api.network = "cut";
    await sendFile(official, TARGET, checkedFile("a"));
    expect(await sendFile(official, TARGET, checkedFile("b"))).toMatchObject({ kind: "unanswered" });
    expect(official.memory.pendingFile.get(KEY)?.hash).toBe("a");
  });
});

test("a colleague has sent first: a conflict, and after taking over a new id on the newer base", async () => {
  const official = table();
  official.api.colleagueSends();
  expect(await sendFile(official, TARGET, checkedFile("a"))).toMatchObject({ kind: "conflict", head: 1 });
  expect(official.memory.pendingFile.get(KEY)).toBeNull();
  takeOverBase(official, TARGET, 1);
  expect(await sendFile(official, TARGET, checkedFile("a"))).toMatchObject({ kind: "received", receipt: { n: 2 } });
  expect(new Set(official.files.ids).size).toBe(2);
});

describe("the same file once more", () => {
  test("is not sent again while its version stands, and is when another answer goes with it", async () => {
    const official = table();
    await sendFile(official, TARGET, checkedFile("a"));
    const report = await reportOf(official);
    expect(alreadySent(official, TARGET, checkedFile("a"), report)).toMatchObject({ receipt: { n: 1 } });
    const reasons = { [WARNING.id]: "Chưa ban hành" };
    expect(alreadySent(official, TARGET, checkedFile("a", { reasons }), report)).toBeNull();
    expect(alreadySent(official, TARGET, checkedFile("b"), report)).toBeNull();
  });

  test("may go again over a colleague's version, and after it was returned", async () => {
    const official = table();
    await sendFile(official, TARGET, checkedFile("a"));
    const report = await reportOf(official);
    const returned = { ...report, head: { ...report.head, state: "returned" as const } };
    expect(alreadySent(official, TARGET, checkedFile("a"), returned)).toBeNull();
    official.api.colleagueSends();
    expect(alreadySent(official, TARGET, checkedFile("a"), await reportOf(official))).toBeNull();
  });
});

test("reasons too long for a request's header are noticed before they are sent", () => {
  expect(answersFit(checkedFile("a", { reasons: { w1: "Lý do ".repeat(300) } }))).toBe(true);
  expect(answersFit(checkedFile("a", { reasons: { w1: "Lý do ".repeat(1_000) } }))).toBe(false);
});
