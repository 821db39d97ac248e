import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildApp } from "../../../functions/app.ts";
import { ROUTES } from "../../../functions/routes/table.ts";
import { openStore } from "../../../functions/store/store.ts";
import { jsonLines, metricLines } from "../../../functions/telemetry/log-lines.ts";
import type { RequestRecord } from "../../../functions/telemetry/telemetry.ts";
import { openTotals } from "../../../functions/telemetry/totals.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillTemplate } from "../../support/filled-template.ts";
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

const linesOf = (records: readonly RequestRecord[]): string[] => {
  const lines: string[] = [];
  for (const make of [jsonLines, (write: (line: string) => void) => metricLines("tong-hop-thu", write)]) {
    for (const record of records) make((line) => lines.push(line))(record);
  }
  return lines;
};

/** Stands wherever a person can put words, plain and in the forms that pass for ids, names and addresses. */
const MARK = "Mật-Khẩu-Của-Bà-Nguyễn";
const PLAIN_MARK = "nguyen.thi.mark@example.vn";
const USER = "nguyen.thi.mark";
const MARKS = [MARK, PLAIN_MARK, "thi.mark", "Nguyễn", encodeURIComponent("Nguyễn")];

test("nothing that a person wrote, and nobody's name or token, is told by any route", async () => {
  const heard: string[] = [];
  const hear = (text: unknown): boolean => heard.push(String(text)) > 0;
  const ears = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  for (const ear of ears) ear.mockImplementation(hear);
  try {
    await world.deps.store.people.put([{ user: USER, name: MARK, roles: [{ role: "coordinator", unit: null }] }]);
    await askEverything();
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
  expect(new Set(world.told.map(({ route }) => route)).size).toBeGreaterThan(20);
  expect(world.told.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
  const output = [...linesOf(world.told), ...heard].join("\n");
  for (const mark of MARKS) expect(output).not.toContain(mark);
});

/** Every route as a signed-in person with marked words in path, query, headers and body, well-formed and not. */
async function askEverything(): Promise<void> {
  const sheets = sheetsOf(world.campaign, "bct").map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, ...("content" in row ? { content: MARK, issuer: MARK } : {}) })),
  }));
  const letter = { number: `1/${MARK}`, date: "2023-10-20" };
  const json = { ...submissionOf(world.campaign, "bct", { sheets }), letter };
  await world.ask(USER, "POST", "/reports/bct/versions", { json });
  const template = await world.ask(USER, "GET", "/template.xlsx?unit=p63-ha-noi");
  const bytes = await fillTemplate(template.bytes, { level: MARK, documents: [[MARK, 45118, MARK, MARK]] });
  const marked = { "x-request-id": PLAIN_MARK, "user-agent": MARK_HEADER, "file-name": MARK_HEADER };
  const requestId = randomUUID();
  const remarks = [{ annex: "phu-luc-3", row: 8, text: MARK }];
  const bodies = [{ n: 1, requestId, note: MARK, remarks }, { requestId, until: MARK, reason: MARK }, { [MARK]: MARK }];
  for (const { method, path } of ROUTES) {
    for (const part of ["real", "marked"]) {
      const at = path
        .replace(":campaign", part === "real" ? world.campaign.id : MARK_HEADER)
        .replace(":unit", part === "real" ? "bct" : MARK_HEADER)
        .replace(":n", "1")
        .replace(":id", MARK_HEADER)
        .replace(":key", MARK_HEADER);
      const url = `${at}?unit=${MARK_HEADER}&filename=${MARK_HEADER}&signature=${PLAIN_MARK}`;
      for (const body of method === "GET" ? [undefined] : bodies) {
        await world.ask(USER, method, url, { json: body, headers: marked });
      }
      if (method !== "GET") await world.ask(USER, method, url, { bytes: `{"${MARK}`, headers: marked });
      const headers = { ...marked, "submission-id": randomUUID(), "base-version": "0" };
      if (method === "POST") await world.ask(USER, method, url, { bytes, headers });
      await world.ask(USER, "PUT", url, { headers: marked });
    }
  }
  await world.ask(null, "GET", `/api/${MARK_HEADER}`, { headers: { authorization: `Bearer ${USER}` } });
}

/** Headers and paths carry ASCII only. */
const MARK_HEADER = encodeURIComponent(MARK);

test("what a parser says about stored text stays out of the log; where it happened, and our own words, are in it", async () => {
  const json = submissionOf(world.campaign, "bct");
  expect((await world.ask("bct", "POST", "/reports/bct/versions", { json })).status).toBe(201);
  const read = vi.spyOn(world.deps.store.versions, "read").mockImplementation(() => {
    throw new SyntaxError(`Unexpected token, "${MARK}" is not valid JSON\n    at ${MARK}:1:1`);
  });
  const answer = await world.app.request(`/api/campaigns/${world.campaign.id}/reports/bct/versions/1`, {
    headers: { authorization: "Bearer bct" },
  });
  read.mockRestore();
  expect(answer.status).toBe(500);
  const [line = ""] = linesOf(world.told.slice(-1));
  expect(line).not.toContain(MARK);
  const { level, status, code, route, causes } = JSON.parse(line);
  expect([level, status, code, route]).toEqual([
    "ERROR",
    500,
    "internal",
    "/api/campaigns/:campaign/reports/:unit/versions/:n",
  ]);
  expect(causes[0].name).toBe("SyntaxError");
  expect(causes[0].frames.join()).toContain("version.ts");
});

test("an outage is told with its causes, down to the line that broke", async () => {
  database.fault = () => "lose";
  const answer = await world.ask("bct", "GET", "/api/me");
  expect([answer.status, answer.headers.get("retry-after"), answer.body.away]).toEqual([503, "5", ["database"]]);
  expect(answer.body.title).toContain("Chưa có gì bị mất");
  const [line = ""] = linesOf(world.told);
  expect(JSON.parse(line).causes).toMatchObject([
    { name: "StoreUnavailable", message: "database: no answer" },
    { code: "ECONNRESET" },
  ]);
});

test("one line per request: the route's pattern, ids that exist, how long it took and what was counted", async () => {
  const json = submissionOf(world.campaign, "bct", { sheets: sheetsOf(world.campaign, "bct", 3, 1).slice(0, 1) });
  const first = await world.ask("bct", "POST", "/reports/bct/versions", { json });
  await world.ask("bct", "POST", "/reports/bct/versions", { json });
  await world.ask("bct", "GET", "/api/nowhere");
  expect(world.told).toHaveLength(3);
  const [sent, repeated, nowhere] = linesOf(world.told).map((line) => JSON.parse(line));
  expect(sent).toMatchObject({
    level: "INFO",
    requestId: first.headers.get("x-request-id"),
    method: "POST",
    route: "/api/campaigns/:campaign/reports/:unit/versions",
    status: 201,
    campaign: "nq57-2023",
    unit: "bct",
    Submissions: 1,
  });
  expect(sent.Findings).toBeGreaterThan(0);
  expect(Object.keys(sent).filter((name) => name.startsWith("Finding.")).length).toBeGreaterThan(0);
  expect(repeated).not.toHaveProperty("Submissions");
  expect(nowhere).toMatchObject({ route: null, status: 404, code: "unknown-route" });
  expect(nowhere).not.toHaveProperty("Latency");
});

test("in CloudWatch the same line is metrics, each named and in its unit", async () => {
  await world.ask("bct", "POST", "/reports/bct/versions", { json: submissionOf(world.campaign, "bct") });
  const lines: string[] = [];
  const [record] = world.told;
  if (record !== undefined) metricLines("tong-hop-thu", (line) => lines.push(line))(record);
  const { _aws: aws, ...line } = JSON.parse(lines.join(""));
  expect(aws.Timestamp).toBe(record?.at.getTime());
  const [directive] = aws.CloudWatchMetrics;
  expect([directive.Namespace, directive.Dimensions, line.deployment]).toEqual([
    "TongHop",
    [["deployment"]],
    "tong-hop-thu",
  ]);
  expect(directive.Metrics).toContainEqual({ Name: "Submissions", Unit: "Count" });
  expect(directive.Metrics).toContainEqual({ Name: "Latency", Unit: "Milliseconds" });
  for (const { Name } of directive.Metrics) expect(typeof line[Name]).toBe("number");
});

test("where nothing adds metrics up, the process does", async () => {
  const totals = openTotals();
  const now = new Date("2026-01-01T00:00:00Z");
  expect(totals.line(now)).toBe(null);
  await world.ask("bct", "POST", "/reports/bct/versions", { json: submissionOf(world.campaign, "bct") });
  await world.ask("bct", "GET", "/api/me");
  for (const record of world.told) totals.tell(record);
  expect(JSON.parse(totals.line(now) ?? "").totals).toMatchObject({ requests: 2, Submissions: 1 });
  expect(totals.line(now)).toBe(null);
});

test("consumed units go to the request that consumed them, also when many run at once", async () => {
  const { openTelemetry } = await import("../../../functions/telemetry/telemetry.ts");
  const { dynamoClient } = await import("../../../functions/store/client.ts");
  const told: RequestRecord[] = [];
  const telemetry = openTelemetry({ tell: (record) => told.push(record), now: () => new Date(), stopwatch: () => 0 });
  const client = dynamoClient({ endpoint: database.endpoint, region: "local", meter: telemetry });
  const store = openStore({
    client,
    table: await database.newTable(),
    pause: async () => {},
    campaigns: [world.campaign],
  });
  await store.people.put([{ user: "bct", name: "bct", roles: [{ role: "reporter", unit: "bct" }] }]);
  const app = buildApp({ ...world.deps, store, telemetry }, ROUTES);
  const headers = { authorization: "Bearer bct" };
  const body = JSON.stringify(submissionOf(world.campaign, "bct"));
  const path = `/api/campaigns/${world.campaign.id}/reports/bct/versions`;
  const me = Array.from({ length: 5 }, () => app.request("/api/me", { headers }));
  await Promise.all([...me, app.request(path, { method: "POST", headers, body })]);
  client.destroy();
  const units = told.map(({ route, amounts }) => [
    route,
    amounts.get("ReadUnits") ?? 0,
    amounts.get("WriteUnits") ?? 0,
  ]);
  expect(units.filter(([route]) => route === "/api/me")).toEqual(Array.from({ length: 5 }, () => ["/api/me", 1, 0]));
  const [sent] = units.filter(([route]) => route !== "/api/me");
  expect(Number(sent?.[2])).toBeGreaterThanOrEqual(3);
});

test("a request keeps the id that a proxy gave it, where it has the shape of one; any other gets a new one", async () => {
  const given = "0b54a3f0f0c94a7f9f1de26bd41f2a11";
  const kept = await world.ask("nobody", "GET", "/board", { headers: { "x-request-id": given } });
  expect([kept.headers.get("x-request-id"), kept.body.requestId, world.told[0]?.requestId]).toEqual([
    given,
    given,
    given,
  ]);
  for (const wrong of [PLAIN_MARK, "1", "a".repeat(500), "x; y"]) {
    const answer = await world.ask("nobody", "GET", "/board", { headers: { "x-request-id": wrong } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  }
  const gateway = { requestContext: { requestId: "JKJaXmPLvHcESHA=" } };
  const through = await world.app.request("/api/me", { headers: { "x-request-id": given } }, gateway);
  expect(through.headers.get("x-request-id")).toBe("JKJaXmPLvHcESHA=");
});
