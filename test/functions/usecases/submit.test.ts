import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  world = await newWorld(database);
});

const REPORT = "/reports/p63-cao-bang";
const send = (body: unknown, user = "p63-cao-bang") => world.ask(user, "POST", `${REPORT}/versions`, { json: body });
const submission = (change: Record<string, unknown> = {}) => submissionOf(world.campaign, "p63-cao-bang", change);
const versions = async () => (await world.ask("coordinator", "GET", REPORT)).body.versions;

/** The same rows with another level in one of them. */
function sheetsWith(status: string) {
  const sheets = structuredClone(sheetsOf(world.campaign, "p63-cao-bang"));
  Object.assign(sheets[0]?.rows[0] ?? {}, { status });
  return sheets;
}

describe("sending a report", () => {
  test("gives a receipt, and the version reads back as it was sent", async () => {
    const body = submission();
    const sent = await send(body);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    expect(sent.body).toMatchObject({ n: 1, submissionId: body.submissionId, late: false });
    expect(sent.body.code).toMatch(/^NQ57-2023\/P63-CAO-BANG\/1\/[0-9A-F]{8}$/);
    const { body: read } = await world.ask("p63-cao-bang", "GET", `${REPORT}/versions/1`);
    expect(read.sheets).toEqual(body.sheets);
    expect(read.receipt).toEqual(sent.body);
    expect(read.sentBy).toBe("p63-cao-bang");
  });

  test("to be checked only says what would be sent, with the same finding ids, and stores nothing", async () => {
    const [tasks] = sheetsOf(world.campaign, "p63-cao-bang");
    const body = submission({ sheets: [tasks] });
    const checked = await world.ask("p63-cao-bang", "POST", `${REPORT}/versions?dryRun=1`, { json: body });
    expect([checked.status, checked.body.sheets, checked.body.coverage]).toEqual([200, [tasks], []]);
    expect(await versions()).toEqual([]);
    const bad = await world.ask("p63-cao-bang", "POST", `${REPORT}/versions?dryRun=yes`, { json: body });
    expect(bad.status).toBe(400);

    const absent = checked.body.findings.find(({ rule }: { rule: string }) => rule === "annex-absent");
    const reasons = { [absent.id]: "Không ban hành văn bản nào" };
    expect((await send({ ...body, reasons })).status).toBe(201);
    const { body: read } = await world.ask("coordinator", "GET", `${REPORT}/versions/1`);
    expect(read.reasons).toEqual(reasons);
    // The warning travels with the report, and its reason with it.
    expect(read.findings).toContainEqual(absent);
  });

  test("of 200 + 50 rows costs at most 4 database calls and 45 write units", async () => {
    const body = submission({ sheets: sheetsOf(world.campaign, "p63-cao-bang", 200, 50) });
    database.meter.reset();
    const sent = await send(body);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    expect(database.meter.calls).toEqual(["BatchGetItem", "BatchWriteItem", "PutItem", "UpdateItem"]);
    expect(database.meter.written).toBeLessThanOrEqual(45);
    expect(database.meter.written).toBeGreaterThanOrEqual(10);
  });

  test("too large for one item is kept in pieces and comes back whole", async () => {
    const sheets = sheetsOf(world.campaign, "p63-cao-bang", 6_000, 50);
    const sent = await send(submission({ sheets }));
    expect(sent.status).toBe(201);
    expect(database.meter.written).toBeGreaterThan(400);
    const { body } = await world.ask("p63-cao-bang", "GET", `${REPORT}/versions/1`);
    expect(body.sheets).toEqual(sheets);
  });

  test("that is late says so, and an exception given before it makes it on time", async () => {
    world.clock.now = new Date("2023-11-01T00:00:00+07:00");
    const late = await send(submission());
    expect(late.body.late).toBe(true);
    const until = "2023-11-10T17:00:00.000Z";
    const exception = { requestId: randomUUID(), until, reason: "Bão số 5" };
    await world.ask("coordinator", "POST", "/reports/bct/exception", { json: exception });
    const onTime = await world.ask("bct", "POST", "/reports/bct/versions", {
      json: submissionOf(world.campaign, "bct"),
    });
    expect(onTime.body.late).toBe(false);
  });

  test("with an error is refused with the findings and stores nothing", async () => {
    const refused = await send(submission({ sheets: sheetsWith("") }));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: "findings", status: 422 });
    const [finding] = refused.body.findings.filter(({ severity }: { severity: string }) => severity === "error");
    expect(finding).toMatchObject({ sheet: "Phụ lục 3", cell: "C8", annex: "phu-luc-3" });
    expect(finding.message.length).toBeGreaterThan(10);
    expect(await versions()).toEqual([]);
    expect(database.meter.written).toBe(0);
  });

  test("made for another unit is refused: the unforgivable mix-up", async () => {
    const origins = [{ campaign: "nq57-2023", unit: "p63-ha-noi" }];
    expect((await send(submission({ origins }))).status).toBe(422);
  });
});

describe("a retry with the same id", () => {
  test("and the same content gets the same receipt, for ever", async () => {
    const body = submission();
    const first = await send(body);
    await send(submission({ base: 1, sheets: sheetsWith("hoan-thanh") }));
    const again = await send(body);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  test("keeps its receipt when an exception comes later, though the board forgives", async () => {
    world.clock.now = new Date("2023-11-05T00:00:00Z");
    const body = submission();
    const first = await send(body);
    const exception = { requestId: randomUUID(), until: "2023-12-01T00:00:00Z", reason: "Bão" };
    await world.ask("coordinator", "POST", `${REPORT}/exception`, { json: exception });
    expect((await send(body)).body).toEqual(first.body);
    expect(first.body.late).toBe(true);
    const { body: board } = await world.ask("p63-cao-bang", "GET", "/board");
    expect(board.units).toMatchObject([{ unit: "p63-cao-bang", late: false, overdue: false }]);
  });

  test("moved down by a row or with empty cells left out is the same content", async () => {
    const body = submission();
    await send(body);
    const moved = body.sheets.map(({ annex, rows }) => ({ annex, rows: rows.map(({ at: _, ...row }) => row) }));
    expect((await send({ ...body, sheets: moved })).status).toBe(200);
  });

  test("and other content is refused, and the first one stands", async () => {
    const body = submission();
    const first = await send(body);
    const other = await send({ ...body, sheets: sheetsWith("chua-den-thoi-diem") });
    expect(other.status).toBe(409);
    expect(other.body.code).toBe("same-id-other-content");
    expect(await versions()).toEqual([first.body]);
  });

  test("twenty times at once makes one version and one receipt", async () => {
    const body = submission();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body)));
    expect(new Set(answers.map(({ body: receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true);
    expect(await versions()).toHaveLength(1);
  });

  test("resumes where a crash left a version without its head", async () => {
    const body = submission();
    database.fault = (operation) =>
      operation === "UpdateItem" ? { refuse: "InternalServerError", status: 500 } : null;
    const broken = await send(body);
    expect(broken.status).toBe(503);
    expect(broken.headers.get("retry-after")).toBe("5");
    expect(await versions()).toEqual([]);
    database.fault = null;
    const resumed = await send(body);
    expect(resumed.status).toBe(201);
    expect(await versions()).toEqual([resumed.body]);
  });

  test("of a version that lost its base can go on top of the new one", async () => {
    const body = submission();
    await send(submission({ sheets: sheetsWith("chua-den-thoi-diem") }));
    expect((await send(body)).status).toBe(409);
    expect((await send({ ...body, base: 1 })).body).toMatchObject({ n: 2 });
    expect((await send({ ...body, base: 2 })).body).toMatchObject({ n: 2 });
  });
});

describe("an answer that is lost after the write", () => {
  for (const operation of ["PutItem", "UpdateItem", "BatchWriteItem"]) {
    test(`of ${operation} is no conflict`, async () => {
      let lost = false;
      database.fault = (asked) => {
        if (asked !== operation || lost) return null;
        lost = true;
        return "lose";
      };
      const body = submission();
      const sent = await send(body);
      expect(lost).toBe(true);
      expect([200, 201]).toContain(sent.status);
      expect(await versions()).toEqual([sent.body]);
    });
  }
});

describe("two colleagues at once", () => {
  test("one wins, the other sees which cells differ and nothing is lost", async () => {
    const one = submission({ sheets: sheetsWith("hoan-thanh") });
    const other = submission({ sheets: sheetsWith("chua-den-thoi-diem") });
    const answers = await Promise.all([send(one), send(other, "coordinator")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    expect(lost).toMatchObject({ code: "stale-base", head: 1, differenceCount: 1 });
    expect(lost.title).toContain("khác 1 ô");
    expect(lost.differences).toMatchObject([{ annex: "phu-luc-3", column: "status" }]);
    expect([lost.differences[0].before, lost.differences[0].after].sort()).toEqual([
      "chua-den-thoi-diem",
      "hoan-thanh",
    ]);
    expect(await versions()).toHaveLength(1);
  });

  test("who sends the very same is told that no cell differs", async () => {
    await send(submission());
    const { status, body } = await send(submission());
    expect([status, body.differences]).toEqual([409, []]);
    expect(body.title).toContain("khác 0 ô");
  });

  test("a base that does not exist yet is a mistake, not a conflict", async () => {
    expect((await send(submission({ base: 3 }))).status).toBe(400);
  });
});

describe("a store in trouble", () => {
  const throttled = { refuse: "ProvisionedThroughputExceededException", status: 400 };
  const broken = { refuse: "InternalServerError", status: 500 };

  test.each([throttled, { refuse: "ThrottlingException", status: 400 }, broken])(
    "that says $refuse once is only slower",
    async (fault) => {
      let times = 1;
      database.fault = () => (times-- > 0 ? fault : null);
      expect((await send(submission())).status).toBe(201);
    },
  );

  test.each([throttled, broken])("that keeps saying $refuse is 503 with nothing half visible", async (fault) => {
    const body = submission();
    database.fault = (operation) => (operation === "GetItem" ? null : fault);
    const refused = await send(body);
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ code: "store-unavailable" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    database.fault = null;
    expect(await versions()).toEqual([]);
    expect((await send(body)).status).toBe(201);
  });
});

describe("a report that came by e-mail", () => {
  const receivedAt = "2023-10-30T02:00:00.000Z";

  test("is judged at the day the coordinator says it came", async () => {
    world.clock.now = new Date("2023-11-20T00:00:00Z");
    const entered = await send(submission({ receivedAt }), "coordinator");
    expect(entered.body).toMatchObject({ late: false, n: 1 });
    expect(entered.body.acceptedAt).toMatch(/^2023-11-20T/);
  });

  test("is a coordinator's to enter, and cannot come from the future", async () => {
    expect((await send(submission({ receivedAt }))).body.code).toBe("not-allowed");
    expect((await send(submission({ receivedAt: "2024-01-01T00:00:00Z" }), "coordinator")).status).toBe(400);
  });
});
