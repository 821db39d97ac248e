import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import type { CampaignChange } from "../../../shared/campaign/change/change.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { type Answer, newWorld, type World } from "../../support/world.ts";

/** A campaign from the day it is rolled forward to the day it is put away, in one order: each test goes on from the last. */
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database, {}, [NQ57_2026]);
  world.clock.now = new Date("2027-09-01T02:00:00Z");
});
afterAll(() => database.stop());

const HERE = "/api/campaigns/nq57-2027";
const UNIT = "p34-cao-bang";
const why = "theo chỉ đạo của lãnh đạo Bộ";
const change = (what: CampaignChange, requestId: string = randomUUID()): Promise<Answer> =>
  world.ask("admin", "POST", `${HERE}/changes`, { json: { requestId, why, change: what } });
const definition = async () => (await world.ask("admin", "GET", HERE)).body;
const send = async (submissionId: string, base: number, asked: Record<string, unknown> = {}): Promise<Answer> => {
  const json = { ...submissionOf(await definition(), UNIT), submissionId, base, ...asked };
  return world.ask(UNIT, "POST", `${HERE}/reports/${UNIT}/versions`, { json });
};

const rollForward = {
  requestId: randomUUID(),
  why,
  from: "nq57-2026",
  id: "nq57-2027",
  title: "Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2027",
  year: 2027,
  letter: { number: null, issuedOn: null },
  due: { before: "2027-11-01T00:00:00+07:00", text: "trước ngày 01/11/2027" },
};

test("last year's campaign is rolled forward into a draft, once however often it is asked for", async () => {
  const made = await world.ask("admin", "POST", "/api/campaigns", { json: rollForward });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect(made.body).toMatchObject({ id: "nq57-2027", previous: "nq57-2026", state: "draft", revision: 0 });
  expect(made.body.units).toHaveLength(52);
  const again = await world.ask("admin", "POST", "/api/campaigns", { json: rollForward });
  expect([again.status, again.body]).toEqual([200, made.body]);
  const other = await world.ask("admin", "POST", "/api/campaigns", { json: { ...rollForward, year: 2028 } });
  expect([other.status, other.body.code]).toEqual([409, "same-id-other-content"]);
  const taken = await world.ask("admin", "POST", "/api/campaigns", {
    json: { ...rollForward, requestId: randomUUID() },
  });
  expect([taken.status, taken.body.code]).toEqual([409, "campaign-exists"]);
  const builtIn = { ...rollForward, id: "nq57-2023", requestId: randomUUID() };
  expect((await world.ask("admin", "POST", "/api/campaigns", { json: builtIn })).body.code).toBe("campaign-exists");
});

test("a draft is there for the receiver's people alone", async () => {
  const ids = async (user: string) =>
    (await world.ask(user, "GET", "/api/campaigns")).body.campaigns.map(({ id }: { id: string }) => id);
  expect(await ids("coordinator")).toContain("nq57-2027");
  expect(await ids(UNIT)).not.toContain("nq57-2027");
  expect((await world.ask(UNIT, "GET", HERE)).body.code).toBe("unknown-campaign");
  const json = { ...submissionOf(await definition(), UNIT), submissionId: randomUUID() };
  const early = await world.ask("coordinator", "POST", `${HERE}/reports/${UNIT}/versions`, { json });
  expect([early.status, early.body.code]).toEqual([409, "campaign-not-open"]);
});

test("it opens once its letter is known, and every change is remembered with who, when and why", async () => {
  const refused = await change({ kind: "open" });
  expect([refused.status, refused.body.title]).toEqual([409, expect.stringContaining("Hãy nhập số, ngày công văn")]);
  const requestId = randomUUID();
  const letter = { kind: "letter", number: "123/BTC-VCL", issuedOn: "2027-09-01" } as const;
  const done = await change(letter, requestId);
  expect([done.status, done.body.revision]).toEqual([200, 1]);
  const due = { kind: "due", before: "2027-11-15T00:00:00.000Z", text: "trước 07:00 ngày 15/11/2027" } as const;
  await change(due);
  expect((await change(letter, requestId.toUpperCase())).body).toEqual(done.body);
  expect((await change(due, requestId)).body.code).toBe("same-id-other-content");
  const [task] = (await definition()).tasks.filter(({ reporters }: { reporters: string[] }) =>
    reporters.includes(UNIT),
  );
  await change({ kind: "task-deadlines", deadlines: { [task.id]: "2027-06-30" } });
  await change({ kind: "approval", units: [UNIT], approval: true });
  const from = "2027-10-01";
  const names = { officialName: "Thành phố Cao Bằng", reportingBody: "Ủy ban nhân dân thành phố Cao Bằng" };
  await change({ kind: "unit-renamed", unit: UNIT, from, ...names, shortName: "Cao Bằng" });
  expect((await change({ kind: "open" })).body.state).toBe("open");
  const { changes, created, revision } = (await world.ask("coordinator", "GET", `${HERE}/changes`)).body;
  expect(revision).toBe(6);
  expect(created).toMatchObject({ by: "admin", why, from: "nq57-2026" });
  expect(changes.map((one: { change: { kind: string } }) => one.change.kind)).toEqual([
    "letter",
    "due",
    "task-deadlines",
    "approval",
    "unit-renamed",
    "open",
  ]);
  for (const one of changes) expect(one).toMatchObject({ by: "admin", why, at: expect.stringMatching(/^2027-09-01/) });
  expect((await world.ask(UNIT, "GET", `${HERE}?revision=0`)).body.letter.unknown).toEqual(["number", "issuedOn"]);
  expect((await definition()).annexes[0].attachedTo).toContain("123/BTC-VCL");
});

const first = randomUUID();

test("a task past its deadline is warned of, and what is sent waits for the leader where approval was switched on", async () => {
  const body = submissionOf(await definition(), UNIT);
  const notDue = (row: object) => ("name" in row ? { ...row, status: "chua-den-thoi-diem" } : row);
  const sheets = body.sheets.map(({ annex, rows }) => ({ annex, rows: [...rows].map(notDue) }));
  const json = { ...body, sheets, submissionId: first };
  const dry = await world.ask(UNIT, "POST", `${HERE}/reports/${UNIT}/versions?dryRun=1`, { json });
  const warned = dry.body.findings.filter(({ rule }: { rule: string }) => rule === "deadline-passed");
  expect(warned).toHaveLength(1);
  expect(warned[0].message).toContain("30/06/2027");
  const sent = await world.ask(UNIT, "POST", `${HERE}/reports/${UNIT}/versions`, { json });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const seen = await world.ask(UNIT, "GET", `${HERE}/reports/${UNIT}`);
  expect(seen.body.head.state).toBe("awaiting-approval");
  await change({ kind: "approval", units: [UNIT], approval: false });
  // What waits keeps its course.
  expect((await world.ask(UNIT, "GET", `${HERE}/reports/${UNIT}`)).body.head.state).toBe("awaiting-approval");
});

test("a receipt stays what it was, and a closed campaign answers its retry but takes nothing new", async () => {
  const second = randomUUID();
  const sent = await send(second, 1);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  world.clock.now = new Date("2027-10-05T02:00:00Z");
  expect((await change({ kind: "close" })).body.state).toBe("closed");
  const again = await send(second, 1);
  expect([again.status, again.body]).toEqual([200, sent.body]);
  const late = await send(randomUUID(), 2);
  expect([late.status, late.body.code]).toEqual([409, "campaign-closed"]);
  expect((await world.ask("coordinator", "GET", `${HERE}/board`)).body.units).toHaveLength(51);
});

test("a merge is made again the same after the campaign has changed, and names bodies as of its day", async () => {
  const merge = () => world.ask("coordinator", "POST", `${HERE}/merges`, { json: {} });
  const made = await merge();
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const cover = [...world.files.entries()].find(([key]) => key.includes(made.body.id));
  const text = JSON.stringify(await readXlsx(cover?.[1] ?? new Uint8Array())).replaceAll("\\n", " ");
  expect(text).toContain("Tỉnh Cao Bằng");
  world.files.clear();
  await change({ kind: "letter", number: "999/BTC-VCL", issuedOn: "2027-09-02" });
  const again = await world.ask("coordinator", "GET", `${HERE}/merges/${made.body.id}`);
  expect([again.status, again.body.hash]).toEqual([200, made.body.hash]);
  expect((await merge()).body.id).not.toBe(made.body.id);
});

test("what is put away is read and no more, and stands in no list but the whole one", async () => {
  expect((await change({ kind: "archive" })).body.state).toBe("archived");
  const json = { n: 2, requestId: randomUUID() };
  const accept = await world.ask("coordinator", "POST", `${HERE}/reports/${UNIT}/accept`, { json });
  expect([accept.status, accept.body.code]).toEqual([409, "campaign-archived"]);
  const listed = async (query: string) => JSON.stringify((await world.ask(UNIT, "GET", `/api/campaigns${query}`)).body);
  expect(await listed("")).not.toContain("nq57-2027");
  expect(await listed("?archived=1")).toContain("nq57-2027");
  expect((await world.ask(UNIT, "GET", `${HERE}/reports/${UNIT}`)).body.head.n).toBe(2);
});

test("the audit sheet tells all of it", async () => {
  const answer = await world.ask("coordinator", "GET", `${HERE}/audit.xlsx`);
  expect(answer.status).toBe(200);
  const book = await readXlsx(answer.bytes);
  if (!book.ok) throw new Error("unreadable");
  const [sheet] = book.value.sheets;
  const rows = sheet?.rows.map((row) => row.map((cell) => cell?.value ?? "")) ?? [];
  const told = rows.map((row) => String(row[4] ?? ""));
  for (const words of [
    "Tạo đợt từ đợt nq57-2026",
    "Mở đợt báo cáo",
    "Đóng đợt báo cáo",
    "Bật bước duyệt",
    "Đổi tên đơn vị",
  ])
    expect(
      told.some((each) => each.includes(words)),
      words,
    ).toBe(true);
  expect(rows.filter((row) => row[5] === why).length).toBeGreaterThan(8);
});
