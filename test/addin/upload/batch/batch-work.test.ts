import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submissionIds } from "../../../../addin/upload/batch/submission-ids.ts";
import { StoreUnavailable } from "../../../../functions/store/outage.ts";
import { openTestDatabase, type TestDatabase } from "../../../support/dynamodb.ts";
import { newWorld, type World } from "../../../support/world.ts";
import { filledBy, type Mailbox, openMailbox, RECEIVED } from "./mailbox.ts";

/** A mailbox full of workbooks, entered over the real app. */

let database: TestDatabase;
let world: World;
let mailbox: Mailbox;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await newWorld(database);
  mailbox = openMailbox(world);
});

const NOT_DUE = "Chưa đến thời điểm triển khai";
const DAMAGED = new TextEncoder().encode("PK\u0003\u0004 cut off in the mail");
const reportOf = async (unit: string) => (await world.ask("coordinator", "GET", `/reports/${unit}`)).body;
const versionOf = async (unit: string, n: number) =>
  (await world.ask("coordinator", "GET", `/reports/${unit}/versions/${n}`)).body;
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a mixed mailbox", () => {
  test("is sorted file by file; one bad file stops no other", async () => {
    const bct = await filledBy(world, "bct");
    await mailbox.drop({
      "Cao Bằng - PL3,4.xlsx": await filledBy(world, "p63-cao-bang"),
      "Bac Kan.xlsx": await filledBy(world, "p63-lang-son"),
      "bao cao cu.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      "hong.xlsx": DAMAGED,
      "CV_BCT.xlsx": bct,
      "thu 2/CV_BCT.xlsx": bct,
      "BYT.xlsx": await filledBy(world, "byt", "đang thực hiện, đúng tiến độ"),
    });
    expect(mailbox.standings()).toEqual({
      "Cao Bằng - PL3,4.xlsx": "ready",
      "Bac Kan.xlsx": "ask-unit",
      "bao cao cu.xls": "refused",
      "hong.xlsx": "trouble",
      "CV_BCT.xlsx": "ready",
      "thu 2/CV_BCT.xlsx": "same-file",
      "BYT.xlsx": "ask-findings",
    });
    expect(mailbox.file("hong.xlsx").trouble).toMatchObject({ problem: { code: "unreadable-workbook" } });
    await mailbox.work.acceptReadings(mailbox.file("BYT.xlsx").id);
    await mailbox.work.send();
    expect(Object.values(mailbox.standings()).filter((standing) => standing === "stored")).toHaveLength(3);
    expect(await versionOf("p63-cao-bang", 1)).toMatchObject({
      received: { at: RECEIVED, enteredBy: { user: "coordinator" } },
      file: { name: "Cao Bằng - PL3,4.xlsx" },
    });
    expect((await reportOf("p63-lang-son")).head.n).toBe(0);
  });

  test("waits for the hour of receipt, and a file may have one of its own", async () => {
    mailbox.work.receivedAt(null, null);
    await mailbox.drop({ "BCT.xlsx": await filledBy(world, "bct"), "BYT.xlsx": await filledBy(world, "byt") });
    await mailbox.work.send();
    expect(mailbox.standings()).toEqual({ "BCT.xlsx": "ready", "BYT.xlsx": "ready" });
    const late = "2023-11-02T00:00:00.000Z";
    world.clock.now = new Date("2023-11-05T00:00:00Z");
    mailbox.work.receivedAt(null, RECEIVED);
    mailbox.work.receivedAt(mailbox.file("BYT.xlsx").id, late);
    await mailbox.work.send();
    expect(mailbox.file("BCT.xlsx").stored?.receipt.late).toBe(false);
    expect(mailbox.file("BYT.xlsx").stored?.receipt.late).toBe(true);
    expect((await versionOf("byt", 1)).received.at).toBe(late);
  });

  test("dropped again, later and with another hour, stores nothing twice and says so", async () => {
    const files = { "BCT.xlsx": await filledBy(world, "bct"), "BYT.xlsx": await filledBy(world, "byt") };
    await mailbox.drop(files);
    await mailbox.work.send();
    const again = openMailbox(world);
    again.work.receivedAt(null, "2023-10-18T00:00:00.000Z");
    await again.drop(files);
    expect(again.standings()).toEqual({ "BCT.xlsx": "known", "BYT.xlsx": "known" });
    expect(again.file("BCT.xlsx").stored?.receipt).toEqual(mailbox.file("BCT.xlsx").stored?.receipt);
    await again.work.send();
    expect([(await reportOf("bct")).head.n, (await reportOf("byt")).head.n]).toEqual([1, 1]);
  });
});

describe("whose a file is", () => {
  test("is never chosen for the person, and a wrong choice is stopped by the file's own hidden names", async () => {
    await mailbox.drop({ "Bac Kan.xlsx": await filledBy(world, "p63-lang-son") });
    const { id, recognition, unit } = mailbox.file("Bac Kan.xlsx");
    expect([unit, recognition?.certainty]).toEqual([null, "contradiction"]);
    await mailbox.work.chooseUnit(id, "p63-bac-kan");
    expect(mailbox.standings()).toEqual({ "Bac Kan.xlsx": "ask-findings" });
    await mailbox.work.acceptReadings(id);
    expect(mailbox.standings()).toEqual({ "Bac Kan.xlsx": "ask-findings" });
    await mailbox.work.chooseUnit(id, "p63-lang-son");
    await mailbox.work.send();
    expect([(await reportOf("p63-bac-kan")).head.n, (await reportOf("p63-lang-son")).head.n]).toEqual([0, 1]);
  });
});

describe("several files of one unit", () => {
  const two = async () => ({
    "BCT 1.xlsx": await filledBy(world, "bct"),
    "BCT 2.xlsx": await filledBy(world, "bct", NOT_DUE),
  });

  test("are a question: one of them is taken, the other left", async () => {
    await mailbox.drop(await two());
    expect(mailbox.standings()).toEqual({ "BCT 1.xlsx": "ask-order", "BCT 2.xlsx": "ask-order" });
    await mailbox.work.send();
    expect((await reportOf("bct")).head.n).toBe(0);
    const among = [mailbox.file("BCT 1.xlsx").id, mailbox.file("BCT 2.xlsx").id];
    mailbox.work.order("bct", { among, chosen: among.slice(1) });
    expect(mailbox.standings()).toEqual({ "BCT 1.xlsx": "left-out", "BCT 2.xlsx": "ready" });
    await mailbox.work.send();
    expect((await reportOf("bct")).head).toMatchObject({ n: 1, counts: { "chua-den-thoi-diem": expect.any(Number) } });
  });

  test("go one after the other where that is said, the later one on top", async () => {
    await mailbox.drop(await two());
    const among = [mailbox.file("BCT 1.xlsx").id, mailbox.file("BCT 2.xlsx").id];
    mailbox.work.order("bct", { among, chosen: among.toReversed() });
    await mailbox.work.send();
    expect(mailbox.file("BCT 2.xlsx").stored?.receipt.n).toBe(1);
    expect(mailbox.file("BCT 1.xlsx").stored?.receipt.n).toBe(2);
    expect((await reportOf("bct")).head.counts).toHaveProperty("hoan-thanh");
  });

  test("are a question again when a third one comes", async () => {
    await mailbox.drop(await two());
    const among = [mailbox.file("BCT 1.xlsx").id, mailbox.file("BCT 2.xlsx").id];
    mailbox.work.order("bct", { among, chosen: among });
    await mailbox.drop({ "BCT 3.xlsx": await filledBy(world, "bct", "Đã hoàn thành một phần và đúng hạn") });
    expect(Object.values(mailbox.standings())).toEqual(["ask-order", "ask-order", "ask-order"]);
  });

  test("stay behind where the one before them cannot be stored", async () => {
    await mailbox.drop(await two());
    const [first = "", second = ""] = mailbox.store.get().files.map(({ id }) => id);
    mailbox.work.order("bct", { among: [first, second], chosen: [first, second] });
    const { put } = world.deps.artifacts;
    Object.assign(world.deps.artifacts, {
      put: async () => {
        throw new StoreUnavailable("full");
      },
    });
    await mailbox.work.send();
    Object.assign(world.deps.artifacts, { put });
    expect(mailbox.standings()).toEqual({ "BCT 1.xlsx": "trouble", "BCT 2.xlsx": "ready" });
    await mailbox.work.send();
    expect((await reportOf("bct")).head.n).toBe(0);
    await mailbox.work.retry(first);
    await mailbox.work.send();
    expect(Object.values(mailbox.standings())).toEqual(["stored", "stored"]);
  });
});

describe("a unit that has a report", () => {
  test("keeps it until the person says that this file replaces it", async () => {
    await mailbox.drop({ "BCT 1.xlsx": await filledBy(world, "bct") });
    await mailbox.work.send();
    await mailbox.drop({ "BCT 2.xlsx": await filledBy(world, "bct", NOT_DUE) });
    expect(mailbox.standings()).toEqual({ "BCT 1.xlsx": "stored", "BCT 2.xlsx": "ask-version" });
    expect(mailbox.file("BCT 2.xlsx").existing).toMatchObject({ head: { n: 1 }, receivedAt: RECEIVED });
    await mailbox.work.send();
    expect((await reportOf("bct")).head.n).toBe(1);
    mailbox.work.replace(mailbox.file("BCT 2.xlsx").id, 1);
    await mailbox.work.send();
    expect(mailbox.file("BCT 2.xlsx").stored?.receipt.n).toBe(2);
  });

  test("that sends by itself meanwhile is asked about anew, over what it has sent", async () => {
    await mailbox.drop({ "BCT.xlsx": await filledBy(world, "bct") });
    const headers = { "submission-id": randomUUID(), "base-version": "0" };
    const own = await filledBy(world, "bct", NOT_DUE);
    expect((await world.ask("bct", "POST", "/reports/bct/workbook", { bytes: own, headers })).status).toBe(201);
    await mailbox.work.send();
    expect(mailbox.standings()).toEqual({ "BCT.xlsx": "ask-version" });
    expect(mailbox.file("BCT.xlsx").existing?.annexes.length).toBeGreaterThan(0);
    expect((await reportOf("bct")).head.n).toBe(1);
  });

  test("and got it back may send the very same file again", async () => {
    const files = { "BCT.xlsx": await filledBy(world, "bct") };
    await mailbox.drop(files);
    await mailbox.work.send();
    const json = { n: 1, requestId: randomUUID(), note: "Thiếu công văn" };
    expect((await world.ask("coordinator", "POST", "/reports/bct/return", { json })).status).toBe(200);
    const again = openMailbox(world);
    await again.drop(files);
    expect(again.standings()).toEqual({ "BCT.xlsx": "ask-version" });
    again.work.replace(again.file("BCT.xlsx").id, 1);
    await again.work.send();
    expect(again.file("BCT.xlsx").stored?.receipt.n).toBe(2);
  });
});

describe("a line or a server that fails", () => {
  test("is asked again under the same id: the answer was lost, the version was not", async () => {
    await mailbox.drop({ "BCT.xlsx": await filledBy(world, "bct") });
    const { heads } = world.deps.store;
    let lost = 2;
    Object.assign(world.deps.store, {
      heads: {
        ...heads,
        commitVersion: async (...committed: Parameters<typeof heads.commitVersion>) => {
          const head = await heads.commitVersion(...committed);
          if (lost-- > 0) throw new StoreUnavailable("no answer");
          return head;
        },
      },
    });
    await mailbox.work.send();
    Object.assign(world.deps.store, { heads });
    expect(mailbox.file("BCT.xlsx").stored?.receipt.n).toBe(1);
    expect(mailbox.waits.length).toBeGreaterThan(0);
    expect((await reportOf("bct")).versions).toHaveLength(1);
  });

  test("leaves no file behind: an id spent by a try that broke off with another hour is passed over", async () => {
    const bytes = await filledBy(world, "bct");
    const [spent = ""] = await submissionIds({ campaign: "nq57-2023", unit: "bct", hash: hashOf(bytes) });
    const options = Buffer.from(JSON.stringify({ receivedAt: "2023-10-01T00:00:00Z" })).toString("base64url");
    const headers = { "submission-id": spent, "base-version": "7", "submission-options": options };
    expect((await world.ask("coordinator", "POST", "/reports/bct/workbook", { bytes, headers })).status).toBe(400);
    await mailbox.drop({ "BCT.xlsx": bytes });
    await mailbox.work.send();
    expect(mailbox.file("BCT.xlsx").stored?.receipt.n).toBe(1);
    const again = openMailbox(world);
    await again.drop({ "BCT.xlsx": bytes });
    expect(again.standings()).toEqual({ "BCT.xlsx": "known" });
  });

  test("or a person who stops loses nothing: what was not stored is ready as before", async () => {
    const units = ["bct", "byt", "btp", "bnv", "bxd"];
    await mailbox.drop(
      Object.fromEntries(await Promise.all(units.map(async (id) => [`${id}.xlsx`, await filledBy(world, id)]))),
    );
    mailbox.lanes.pause();
    const sending = mailbox.work.send();
    mailbox.work.stop();
    await sending;
    expect(new Set(Object.values(mailbox.standings()))).toEqual(new Set(["ready"]));
    await mailbox.work.send();
    expect(new Set(Object.values(mailbox.standings()))).toEqual(new Set(["stored"]));
  });
});

test("the ids of a file are UUIDs of its own: another unit, campaign or file has others", async () => {
  const file = { campaign: "nq57-2023", unit: "bct", hash: "0".repeat(64) };
  const ids = await submissionIds(file);
  expect(await submissionIds({ ...file })).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const others = await Promise.all(
    [
      { ...file, unit: "byt" },
      { ...file, campaign: "nq57-2026" },
      { ...file, hash: "1".repeat(64) },
    ].map(submissionIds),
  );
  expect(new Set([...ids, ...others.flat()]).size).toBe(20);
});
