import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { fillTemplate } from "../support/filled-template.ts";
import { newDataFolder } from "../support/local-server.ts";
import { type DataCentre, type NodeProcess, openDataCentre, startNodeProcess } from "../support/node-server.ts";
import { submissionOf } from "../support/reports.ts";

/** The app as a plain process in somebody's data centre, and what it does when a service beside it goes away. */
const folder = newDataFolder();
const CAMPAIGN = "/api/campaigns/nq57-2023";
const UNITS = ["bct", "p63-cao-bang", "p63-ha-noi", "p63-lang-son"];
let centre: DataCentre;
let server: NodeProcess;
beforeAll(async () => {
  mkdirSync(join(folder.path, "pages"));
  writeFileSync(join(folder.path, "pages/upload.html"), "<!doctype html><title>Tải lên</title>");
  centre = await openDataCentre();
  server = await startNodeProcess({ ...centre.environment, PAGES_FOLDER: join(folder.path, "pages") });
  await centre.appoint([
    { user: "coordinator", name: "Nguyễn Thị Mật", roles: [{ role: "coordinator", unit: null }] },
    ...UNITS.map((unit) => ({ user: unit, name: unit, roles: [{ role: "reporter" as const, unit }] })),
  ]);
});
afterAll(async () => {
  await server.stop();
  await centre.stop();
  folder.remove();
});

interface Asked {
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Record<string, string>;
}

async function ask(user: string, method: string, path: string, { json, bytes, headers }: Asked = {}) {
  const started = performance.now();
  const answer = await fetch(`${server.address}${path.startsWith("/api") ? path : CAMPAIGN + path}`, {
    method,
    headers: { authorization: `Bearer ${await centre.token(user)}`, ...headers },
    ...(json === undefined && bytes === undefined
      ? {}
      : { body: bytes === undefined ? JSON.stringify(json) : new Uint8Array(bytes) }),
  });
  const body = new Uint8Array(await answer.arrayBuffer());
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: body,
    body: isJson ? JSON.parse(new TextDecoder().decode(body)) : null,
    seconds: (performance.now() - started) / 1_000,
  };
}

async function filled(unit: string): Promise<Uint8Array> {
  const template = await ask(unit, "GET", `/template.xlsx?unit=${unit}`);
  expect(template.status).toBe(200);
  return fillTemplate(template.bytes, {
    level: "Đã hoàn thành",
    documents: [["Quyết định số 1/2023/QĐ-UBND ngày 11/7/2023", 45118, "UBND", "Còn hiệu lực"]],
  });
}

const workbook = (bytes: Uint8Array, id: string, base = 0): Asked => ({
  bytes,
  headers: { "submission-id": id, "base-version": String(base) },
});
const versionsOf = async (unit: string): Promise<unknown[]> =>
  (await ask(unit, "GET", `/reports/${unit}`)).body.versions;

/** A link names the address people use; the proxy before us would lead it here. */
const follow = (url: string): Promise<Response> => fetch(url.replace("https://baocao.example.vn", server.address));

/** An outage as a person meets it: soon, in words, with a time to come back. */
function expectOutage(answer: Awaited<ReturnType<typeof ask>>, away: string): void {
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: "store-unavailable", away: [away] });
  expect(answer.body.title).toContain("Chưa có gì bị mất");
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.seconds).toBeLessThan(12);
}

test("it serves pages, health and the API; tokens of the provider open it, and files come by its own links", async () => {
  expect(await (await fetch(`${server.address}/`)).text()).toContain("Tải lên");
  expect(await (await fetch(`${server.address}/api/health`)).json()).toEqual({ status: "ok" });
  expect((await ask("coordinator", "GET", "/api/me")).body).toMatchObject({ user: "coordinator" });
  const sent = await ask("bct", "POST", "/reports/bct/workbook", workbook(await filled("bct"), randomUUID()));
  expect([sent.status, sent.body.n]).toEqual([201, 1]);
  const merged = await ask("coordinator", "POST", "/merges", { json: {} });
  expect(merged.body.url).toMatch(/^https:\/\/baocao\.example\.vn\/api\/artifacts\//);
  const file = await follow(merged.body.url);
  expect((await readXlsx(new Uint8Array(await file.arrayBuffer()))).ok).toBe(true);
});

test("the database freezes under a submission: 503 soon, nothing half-stored, and the same click goes through later", async () => {
  const json = submissionOf(NQ57_2023, "p63-ha-noi");
  centre.engine.freeze();
  expectOutage(await ask("p63-ha-noi", "POST", "/reports/p63-ha-noi/versions", { json }), "database");
  // Given up only after longer than health's last answer is good for.
  const health = await ask("p63-ha-noi", "GET", "/api/health");
  expectOutage(health, "database");
  expect(health.seconds).toBeLessThan(6);
  centre.engine.thaw();
  const again = await ask("p63-ha-noi", "POST", "/reports/p63-ha-noi/versions", { json });
  expect([200, 201]).toContain(again.status);
  expect(await versionsOf("p63-ha-noi")).toEqual([again.body]);
});

test("the database is killed while reports are on their way, and started again: each is there whole or goes in by its retry", async () => {
  const json = submissionOf(NQ57_2023, "p63-lang-son");
  const underWay = ask("p63-lang-son", "POST", "/reports/p63-lang-son/versions", { json });
  await centre.engine.kill();
  const first = await underWay;
  expect([201, 503]).toContain(first.status);
  expectOutage(await ask("coordinator", "GET", "/board"), "database");
  expectOutage(await ask("coordinator", "POST", "/merges", { json: {} }), "database");
  await centre.engine.start();
  const again = await ask("p63-lang-son", "POST", "/reports/p63-lang-son/versions", { json });
  expect(again.status).toBe(first.status === 201 ? 200 : 201);
  expect(await versionsOf("p63-lang-son")).toEqual([again.body]);
});

test("the store of files goes away: what needs it waits, rows still go through, and nothing names a file that is not kept", async () => {
  const id = randomUUID();
  const bytes = await filled("p63-cao-bang");
  const { url } = (await ask("bct", "GET", "/reports/bct/versions/1/file")).body;
  expect((await follow(url)).status).toBe(200);
  await centre.bucket.pause();
  expectOutage(await ask("p63-cao-bang", "POST", "/reports/p63-cao-bang/workbook", workbook(bytes, id)), "files");
  expectOutage(await ask("coordinator", "POST", "/merges", { json: {} }), "files");
  expectOutage(await ask("bct", "GET", "/reports/bct/versions/1/file"), "files");
  expectOutage(await ask("bct", "GET", "/api/health"), "files");
  expect((await follow(url)).status).toBe(503);
  expect(await versionsOf("p63-cao-bang")).toEqual([]);
  const json = submissionOf(NQ57_2023, "bct", { base: 1 });
  expect((await ask("bct", "POST", "/reports/bct/versions", { json })).status).toBe(201);
  await centre.bucket.resume();
  const again = await ask("p63-cao-bang", "POST", "/reports/p63-cao-bang/workbook", workbook(bytes, id));
  expect(again.status).toBe(201);
  expect((await ask("coordinator", "POST", "/merges", { json: {} })).status).toBe(201);
});

test("its log is lines of JSON with a request each, and no 5xx but 503; nobody's name or token is in it", async () => {
  const lines = server
    .printed()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const told = lines.filter(({ requestId }) => requestId !== undefined);
  expect(told.length).toBeGreaterThan(20);
  expect(new Set(told.map(({ status }) => status).filter((status) => status >= 500))).toEqual(new Set([503]));
  expect(told.filter(({ status }) => status === 201).every(({ WriteUnits: units }) => units > 0)).toBe(true);
  for (const mark of ["Nguyễn", "QĐ-UBND", (await centre.token("bct")).slice(0, 20)]) {
    expect(server.printed()).not.toContain(mark);
  }
});

test("told to stop, it lets what is under way end, sums up and ends well", async () => {
  const other = await startNodeProcess(centre.environment);
  const headers = { authorization: `Bearer ${await centre.token("coordinator")}` };
  const merge = fetch(`${other.address}${CAMPAIGN}/merges`, { method: "POST", headers, body: '{"units":["bct"]}' });
  const health = await fetch(`${other.address}/api/health`);
  expect(health.status).toBe(200);
  const code = other.stop();
  expect((await merge).status).toBe(201);
  expect(await code).toBe(0);
  expect(other.printed()).toMatch(/"totals":\{"requests":2/);
});

test("without a database, a secret or a place to listen it does not start, and says why", async () => {
  await expect(startNodeProcess({ ...centre.environment, LINK_SECRET: "short" })).rejects.toThrow(/LINK_SECRET.*32/);
  await expect(startNodeProcess({ ...centre.environment, DYNAMODB_ENDPOINT: "http://127.0.0.1:9" })).rejects.toThrow(
    "ECONNREFUSED",
  );
});
