import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ROUTES } from "../../../functions/routes/table.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { type Answer, newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database);
});
afterAll(() => database.stop());
beforeEach(() => {
  world.failures.length = 0;
});

const REPORT = "/reports/p63-cao-bang";
const post = (path: string, body: unknown, headers = {}) =>
  world.ask(
    "coordinator",
    "POST",
    path,
    typeof body === "string" || body instanceof Uint8Array ? { bytes: body, headers } : { json: body, headers },
  );

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body?.code], JSON.stringify(answer.body)).toEqual([status, code]);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(answer.body).toMatchObject({ status, requestId: answer.headers.get("x-request-id") });
  // Vietnamese, a sentence, every blank filled in.
  expect(answer.body.title).toMatch(/[ạ-ỹđ].*\.$/iu);
  expect(answer.body.title).not.toMatch(/[{}]|undefined/);
}

describe("a request nobody should send", () => {
  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
    ["another shape", []],
    ["no id", bodyWith({ submissionId: undefined })],
    ["an id that is no UUID", bodyWith({ submissionId: "1" })],
    ["a negative base", bodyWith({ base: -1 })],
    ["a base in words", bodyWith({ base: "0" })],
    ["sheets that are none", bodyWith({ sheets: "all" })],
    ["a row that is no row", bodyWith({ sheets: [{ annex: "phu-luc-3", rows: [7] }] })],
    ["a time that is none", bodyWith({ receivedAt: "yesterday" })],
    ["an offset that is none", bodyWith({ receivedAt: "2023-10-20T00:00:00+99:99" })],
    ["a name that would vanish", namedProto("__proto__")],
    ["a name that would vanish, spelled otherwise", namedProto("\\u005f_proto__")],
  ])("with %s is told what is wrong with it", async (_, body) => {
    expectProblem(await post(`${REPORT}/versions`, body), 400, "malformed-request");
  });

  test("with more than 4 MB of JSON or workbook is stopped", async () => {
    const large = new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20);
    expectProblem(await post(`${REPORT}/versions`, large), 413, "request-too-large");
    expectProblem(await post(`${REPORT}/workbook`, large), 413, "workbook-too-large");
    const lying = { "content-length": String(1e12) };
    expectProblem(await post(`${REPORT}/versions`, "{}", lying), 413, "request-too-large");
  });

  test("with a file that is no .xlsx is told which programs make one", async () => {
    const headers = { "submission-id": randomUUID(), "base-version": "0" };
    expectProblem(await post(`${REPORT}/workbook`, "ten,tinh trang", headers), 415, "not-xlsx");
    const old = Buffer.from("D0CF11E0A1B11AE1", "hex");
    expectProblem(await post(`${REPORT}/workbook`, old, headers), 415, "not-xlsx");
    expectProblem(await post(`${REPORT}/workbook?dryRun=1`, ""), 415, "not-xlsx");
  });

  test("with headers that are missing or malformed is told which", async () => {
    const good = { "submission-id": randomUUID(), "base-version": "0", "submission-options": "e30" };
    for (const [name, value] of [
      ["submission-id", "x"],
      ["base-version", "-1"],
      ["base-version", "1.5"],
      ["base-version", ""],
      ["submission-options", "không phải"],
      ["submission-options", "e"],
      ["submission-options", "W10"],
      ["submission-options", Buffer.from('{"accept":1}').toString("base64url")],
    ] as const) {
      const answer = await post(`${REPORT}/workbook`, "PK", { ...good, [name]: encodeURI(value) });
      expect([name, value, answer.status]).toEqual([name, value, 400]);
      expect(answer.body.title.toLowerCase()).toContain(name);
    }
    expectProblem(await post(`${REPORT}/workbook?dryRun=yes`, "PK"), 400, "malformed-request");
    expectProblem(
      await post(`${REPORT}/workbook`, "PK", { ...good, "file-name": "%E0%A4%A" }),
      400,
      "malformed-request",
    );
  });

  test("to recognise what is no workbook is told so", async () => {
    expectProblem(await post("/recognise", "ten,tinh trang"), 415, "not-xlsx");
    expectProblem(await post("/recognise", "PK"), 422, "unreadable-workbook");
    expectProblem(await post("/recognise", new Uint8Array(4 * 1024 * 1024 + 1)), 413, "workbook-too-large");
    expectProblem(await post("/recognise", "PK", { "file-name": "%" }), 400, "malformed-request");
    expectProblem(await post("/recognise", "PK", { "file-name": "a".repeat(1_001) }), 400, "malformed-request");
  });

  test.each([
    ["GET", "/api/nowhere", 404, "unknown-route"],
    ["GET", "/api", 404, "unknown-route"],
    ["GET", "/api/campaigns/moon", 404, "unknown-campaign"],
    ["GET", "/api/campaigns/%E0%A4%A", 404, "unknown-campaign"],
    ["GET", "/reports/moon", 404, "unknown-unit"],
    ["GET", "/template.xlsx", 404, "unknown-unit"],
    ["GET", `${REPORT}/versions/7`, 404, "unknown-version"],
    ["GET", `${REPORT}/versions/7/file`, 404, "unknown-version"],
    ["GET", `${REPORT}/versions/-1`, 404, "unknown-version"],
    ["GET", `${REPORT}/versions/x`, 404, "unknown-version"],
    ["GET", "/merges/..%2F..%2Fetc", 404, "unknown-merge"],
    ["GET", "/api/artifacts/..%2F..%2Fetc%2Fpasswd", 403, "link-expired"],
    ["DELETE", REPORT, 405, "wrong-method"],
    ["PUT", "/merges", 405, "wrong-method"],
  ])("%s %s is answered with %i", async (method, path, status, code) => {
    const answer = await world.ask("coordinator", method, path);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });

  test("asking what a path takes, or for its headers alone, is fine", async () => {
    const options = await world.ask(null, "OPTIONS", `${REPORT}/versions`);
    expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
    const head = await world.ask("coordinator", "HEAD", "/board");
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
  });

  test("meets headers that let Excel frame and open what it must, and nobody cache", async () => {
    for (const path of ["/board", "/reports/moon", "/api/nowhere"]) {
      const { headers } = await world.ask("coordinator", "GET", path);
      expect(headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
      expect(headers.get("x-frame-options")).toBeNull();
      expect(headers.get("content-security-policy")).toContain("frame-ancestors");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });
});

test("a bug is a 500 with the id to ask for, and no word of what happened", async () => {
  const { heads } = world.deps.store;
  Object.assign(world.deps.store, {
    heads: {
      ...heads,
      get: async () => {
        throw new Error("secret");
      },
    },
  });
  const answer = await world.ask("coordinator", "GET", REPORT);
  Object.assign(world.deps.store, { heads });
  expectProblem(answer, 500, "internal");
  expect(answer.body.title).toContain(answer.body.requestId);
  expect(JSON.stringify(answer.body)).not.toContain("secret");
  expect(world.failures).toHaveLength(1);
});

/** Half good, half hostile: the shapes get past the first check and the values try the next ones. */
const hostileText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "phu-luc-3",
    "phu-luc-4",
    "hoan-thanh",
    "\ud800",
    "\u0000",
    "=1+1",
    "../",
  ),
);
const hostileRow = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom("name", "status", "content", "issuedOn", "task"), hostileText), hostileText, {
    maxKeys: 6,
  }),
  fc.record({ at: fc.record({ sheet: hostileText, row: fc.integer() }), name: hostileText }),
);
const hostileBody = fc.oneof(
  fc.jsonValue(),
  fc.record({
    submissionId: fc.oneof(fc.uuid(), hostileText),
    base: fc.oneof(fc.constant(0), fc.integer(), fc.double(), hostileText),
    sheets: fc.array(
      fc.record({
        annex: fc.oneof(fc.constantFrom("phu-luc-3", "phu-luc-4", "de-cuong"), hostileText),
        columns: fc.dictionary(hostileText, fc.constantFrom("A", "ZZ", "?"), { maxKeys: 2 }),
        rows: fc.array(hostileRow, { maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
    letter: fc.record({ number: hostileText, date: fc.constantFrom("2023-10-10", "2023-99-99") }),
    reasons: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
    nothingToReport: fc.array(hostileText, { maxLength: 3 }),
  }),
  fc.record({
    n: fc.oneof(fc.constant(1), fc.integer()),
    requestId: fc.uuid(),
    note: hostileText,
    reason: hostileText,
    until: fc.constantFrom("2024-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "x"),
    remarks: fc.array(fc.record({ annex: hostileText, row: fc.integer(), text: hostileText }), { maxLength: 2 }),
    number: hostileText,
    date: fc.constantFrom("2023-10-10", "x"),
    asOf: fc.constantFrom("2023-10-10T00:00:00Z", "0001-01-01T00:00:00Z", "x"),
    units: fc.array(hostileText, { maxLength: 2 }),
  }),
);
const hostileHeaders = fc.record({
  "submission-id": fc.oneof(fc.uuid(), fc.string()),
  "base-version": fc.oneof(fc.constant("0"), fc.string()),
  "submission-options": fc.oneof(
    fc.base64String(),
    fc.json().map((text) => Buffer.from(text).toString("base64url")),
  ),
});
const hostileSegment = fc.oneof(
  fc.constantFrom("nq57-2023", "p63-cao-bang", "bct", "1", "0", "99999999999999999999"),
  fc.string({ minLength: 1, maxLength: 30 }).map(encodeURIComponent),
  fc.constantFrom("%", "%00", "..", "%2e%2e", "a".repeat(3_000)),
);

test("hostile requests are refused or served, never met with a 5xx", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROUTES),
      fc.constantFrom("coordinator", "p63-cao-bang", "bct-leader", "nobody", null),
      fc.array(hostileSegment, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      hostileBody,
      hostileHeaders,
      async ({ method, path, takes }, user, segments, known, body, headers) => {
        const url = path
          .replace(":campaign", known ? "nq57-2023" : (segments[0] ?? ""))
          .replace(":unit", known ? "p63-cao-bang" : (segments[1] ?? ""))
          .replace(/:\w+/, segments[2] ?? "");
        const json = takes === null ? {} : { json: body };
        const sent = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, "")]),
        );
        const answer = await world.ask(user, method, url, { ...json, headers: sent });
        expect(world.failures).toEqual([]);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(answer.body).toMatchObject({ status: answer.status });
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

/** As text: an object literal would take this name for its prototype. */
function namedProto(name: string): string {
  return JSON.stringify(bodyWith({ sheets: [{ annex: "phu-luc-3", rows: [{ name: "Việc", lost: "chữ" }] }] })).replace(
    "lost",
    name,
  );
}

function bodyWith(change: Record<string, unknown>) {
  return { submissionId: "6f1f4c1e-3b1a-4b7e-9a51-0d2f6f0c9a11", base: 0, sheets: [], ...change };
}
