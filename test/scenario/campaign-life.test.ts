import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { submissionOf } from "../support/reports.ts";

/** A campaign from its draft to the next one, over the real server: each test goes on from the last. */
const folder = newDataFolder();
let server: RunningServer;
beforeAll(async () => {
  server = await startLocalServer(folder.path);
});
afterAll(async () => {
  await server.kill();
  folder.remove();
});

const YEAR = new Date().getUTCFullYear() + 1;
const HERE = `/api/campaigns/nq57-${YEAR}`;
const [QUICK, SLOW] = ["p34-cao-bang", "p34-lang-son"];
const DAY = 24 * 60 * 60 * 1_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: stories read answers as a script would
  readonly body: any;
}

async function ask(user: string, method: string, path: string, json?: unknown): Promise<Answer> {
  const headers = { authorization: `Bearer ${await server.token(user)}` };
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const answer = await server.send(`${server.origin}${path}`, { method, headers, ...body });
  return { status: answer.status, body: await answer.json() };
}
const change = (what: object, why = "theo chỉ đạo của lãnh đạo Bộ"): Promise<Answer> =>
  ask("admin", "POST", `${HERE}/changes`, { requestId: randomUUID(), why, change: what });
const decide = (user: string, unit: string, verb: string, words: object): Promise<Answer> =>
  ask(user, "POST", `${HERE}/reports/${unit}/${verb}`, { requestId: randomUUID(), ...words });
const definition = async () => (await ask("admin", "GET", HERE)).body;
const report = async (unit: string) => submissionOf(await definition(), unit);
const send = (unit: string, body: object, user = unit): Promise<Answer> =>
  ask(user, "POST", `${HERE}/reports/${unit}/versions`, body);
const stateOf = async (unit: string): Promise<string> =>
  (await ask("coordinator", "GET", `${HERE}/reports/${unit}`)).body.head.state;
const codeOf = ({ status, body }: Answer) => [status, body.code];

const rollForward = (from: string, year: number, more: object = {}): Promise<Answer> =>
  ask("admin", "POST", "/api/campaigns", {
    requestId: randomUUID(),
    why: "Lập đợt của năm",
    from,
    id: `nq57-${year}`,
    title: `Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm ${year}`,
    year,
    letter: { number: null, issuedOn: null },
    due: { before: `${year}-12-15T00:00:00+07:00`, text: `trước ngày 15/12/${year}` },
    ...more,
  });

test("a draft is made of last year's campaign; no unit sees it, nobody sends to it, and without a letter it does not open", async () => {
  const made = await rollForward("nq57-2026", YEAR);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect([made.body.state, made.body.previous]).toEqual(["draft", "nq57-2026"]);
  expect(codeOf(await ask(QUICK, "GET", HERE))).toEqual([404, "unknown-campaign"]);
  expect(codeOf(await send(QUICK, await report(QUICK)))).toEqual([404, "unknown-campaign"]);
  expect(codeOf(await send(QUICK, await report(QUICK), "coordinator"))).toEqual([409, "campaign-not-open"]);
  const early = { until: inDays(3), reason: "Chưa có công văn" };
  expect(codeOf(await decide("coordinator", SLOW, "exception", early))).toEqual([409, "campaign-not-open"]);
  expect((await change({ kind: "open" })).body.title).toContain("Hãy nhập số, ngày công văn rồi mở đợt");
  expect((await change({ kind: "close" })).body.title).toContain("Hãy mở đợt trước");
});

const first = randomUUID();

test("it opens; one unit sends and its leader approves, another is given more time and sends within it", async () => {
  await change({ kind: "letter", number: "123/BTC-VCL", issuedOn: `${YEAR}-01-04` });
  await change({ kind: "approval", units: [QUICK], approval: true }, "đơn vị đề nghị");
  expect((await change({ kind: "open" })).body.state).toBe("open");

  expect((await send(QUICK, { ...(await report(QUICK)), submissionId: first })).status).toBe(201);
  expect(await stateOf(QUICK)).toBe("awaiting-approval");
  expect(codeOf(await ask(QUICK, "POST", `${HERE}/changes`, {}))).toEqual([403, "not-allowed"]);
  expect(codeOf(await decide(QUICK, QUICK, "approve", { n: 1 }))).toEqual([403, "not-allowed"]);
  expect((await decide(`${QUICK}-leader`, QUICK, "approve", { n: 1 })).body.state).toBe("sent");

  const given = { until: `${YEAR}-12-31T17:00:00.000Z`, reason: "Mưa lũ kéo dài" };
  expect(codeOf(await decide(SLOW, SLOW, "exception", given))).toEqual([403, "not-allowed"]);
  expect((await decide("coordinator", SLOW, "exception", given)).status).toBe(200);
  expect((await ask(SLOW, "GET", `${HERE}/reports/${SLOW}`)).body.head.extendedUntil).toBe(given.until);
  expect((await send(SLOW, await report(SLOW))).body).toMatchObject({ n: 1, late: false });
  expect((await change({ kind: "archive" })).body.title).toContain("Hãy đóng đợt trước khi lưu trữ");
});

test("closed, it answers a retry, takes nothing new from units, and is still judged and merged", async () => {
  expect((await change({ kind: "close" }, "đã hết thời gian báo cáo")).body.state).toBe("closed");
  const again = await send(QUICK, { ...(await report(QUICK)), submissionId: first });
  expect([again.status, again.body.n]).toEqual([200, 1]);
  const late = { ...(await report(QUICK)), base: 1 };
  expect(codeOf(await send(QUICK, late))).toEqual([409, "campaign-closed"]);
  expect((await change({ kind: "title", title: "Tên khác" })).body.title).toContain("Hãy mở lại đợt trước");
  expect((await decide("coordinator", SLOW, "accept", { n: 1 })).body.state).toBe("accepted");
  const merge = await ask("coordinator", "POST", `${HERE}/merges`, {});
  expect(merge.body.versions).toEqual([QUICK, SLOW].map((unit) => ({ unit, n: 1 })));
});

test("put away, it is read and nothing else, and the next one goes on from it", async () => {
  expect((await change({ kind: "archive" }, "đã tổng hợp xong")).body.state).toBe("archived");
  expect(codeOf(await send(QUICK, { ...(await report(QUICK)), base: 1 }))).toEqual([409, "campaign-archived"]);
  expect(codeOf(await decide("coordinator", QUICK, "accept", { n: 1 }))).toEqual([409, "campaign-archived"]);
  const longer = { until: inDays(3), reason: "Xin nộp bổ sung" };
  expect(codeOf(await decide("coordinator", QUICK, "exception", longer))).toEqual([409, "campaign-archived"]);
  expect((await change({ kind: "reopen" })).body.title).toContain("Hãy đưa đợt ra khỏi lưu trữ trước");
  expect(await stateOf(SLOW)).toBe("accepted");

  const next = await rollForward(`nq57-${YEAR}`, YEAR + 1);
  expect(next.status, JSON.stringify(next.body)).toBe(201);
  expect([next.body.state, next.body.previous]).toEqual(["draft", `nq57-${YEAR}`]);
  const approving = next.body.units.filter(({ approval }: { approval: boolean }) => approval);
  expect(approving.map(({ id }: { id: string }) => id)).toEqual([QUICK]);
  const last = await ask("coordinator", "GET", `/api/campaigns/nq57-${YEAR + 1}/reports/${SLOW}/previous`);
  expect(last.body.reports.map(({ unit }: { unit: string }) => unit)).toEqual([SLOW]);
});

test("the audit workbook says who did it, when and why", async () => {
  const headers = { authorization: `Bearer ${await server.token("coordinator")}` };
  const file = await server.send(`${server.origin}${HERE}/audit.xlsx`, { headers });
  const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!book.ok) throw new Error(book.error.code);
  const rows = (book.value.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? ""));
  const told = rows.filter(([ordinal]) => typeof ordinal === "number");
  const ADMIN = "Quản trị hệ thống (admin)";
  const COORDINATOR = "Cán bộ tổng hợp (coordinator)";
  const CAMPAIGN = "Đợt báo cáo";
  const why = "theo chỉ đạo của lãnh đạo Bộ";
  expect(told.map((row) => row.slice(2))).toEqual([
    [ADMIN, CAMPAIGN, "Tạo đợt từ đợt nq57-2026", "Lập đợt của năm"],
    [ADMIN, CAMPAIGN, `Ghi công văn số 123/BTC-VCL ngày 04/01/${YEAR}`, why],
    [ADMIN, CAMPAIGN, "Bật bước duyệt của lãnh đạo: Tỉnh Cao Bằng", "đơn vị đề nghị"],
    [ADMIN, CAMPAIGN, "Mở đợt báo cáo", why],
    [`Lãnh đạo Tỉnh Cao Bằng (2026) (${QUICK}-leader)`, "Tỉnh Cao Bằng", "Duyệt phiên bản 1"],
    [COORDINATOR, "Tỉnh Lạng Sơn", `Gia hạn đến 00:00 ngày 01/01/${YEAR + 1}`, "Mưa lũ kéo dài"],
    [ADMIN, CAMPAIGN, "Đóng đợt báo cáo", "đã hết thời gian báo cáo"],
    [COORDINATOR, "Tỉnh Lạng Sơn", "Chấp nhận phiên bản 1"],
    [ADMIN, CAMPAIGN, "Đưa đợt báo cáo vào lưu trữ", "đã tổng hợp xong"],
  ]);
  const times = told.map(([, when]) => Number(when));
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  // A day and its time as the clocks of Viet Nam show them, as the workbook counts days.
  const now = (Date.now() + 7 * 60 * 60 * 1_000) / DAY + 25_569;
  for (const when of times) expect(Math.abs(now - when)).toBeLessThan(1 / 24);
});
