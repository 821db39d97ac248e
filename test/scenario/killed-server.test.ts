import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receipt, report } from "../../shared/api.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";

/** What a server has acknowledged, it must still know after a power cut. */
const folder = newDataFolder();
const REPORTS = "/api/campaigns/nq57-2023/reports";
let server: RunningServer;

beforeAll(async () => {
  server = await startLocalServer(folder.path);
});
afterAll(async () => {
  await server.kill();
  folder.remove();
});

function submission(submissionId: string, base: number): string {
  const nothingToReport = ["phu-luc-3", "phu-luc-4", "de-cuong"];
  return JSON.stringify({ submissionId, base, sheets: [], nothingToReport });
}

async function post(unit: string, body: string): Promise<Response> {
  const token = await server.token(unit);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return server.send(`${server.origin}${REPORTS}/${unit}/versions`, { method: "POST", headers, body });
}

async function get(unit: string): Promise<Response> {
  const headers = { authorization: `Bearer ${await server.token(unit)}` };
  return server.send(`${server.origin}${REPORTS}/${unit}`, { headers });
}

test("killed right after each receipt, the server knows every one of them and gives the same again", async () => {
  const given: { readonly body: string; readonly receipt: unknown }[] = [];
  for (let base = 0; base < 4; base += 1) {
    const body = submission(randomUUID(), base);
    const answer = await post("bct", body);
    await server.kill();
    expect(answer.status).toBe(201);
    given.push({ body, receipt: receipt.parse(await answer.json()) });
    server = await startLocalServer(folder.path);
  }
  for (const { body, receipt: first } of given) {
    const again = await post("bct", body);
    expect(again.status).toBe(200);
    expect(receipt.parse(await again.json())).toEqual(first);
  }
  const { head, versions } = report.parse(await (await get("bct")).json());
  expect(head).toMatchObject({ state: "sent", n: 4 });
  expect(versions).toEqual(given.map((each) => each.receipt));
});

test("killed while many are on their way, each is there whole or not at all, and its retry settles it", async () => {
  const units = ["p63-ha-noi", "p63-hai-phong", "p63-da-nang", "p63-can-tho", "p63-thua-thien-hue", "p63-nghe-an"];
  const bodies = new Map(units.map((unit) => [unit, submission(randomUUID(), 0)]));
  const first = units.map((unit) => post(unit, bodies.get(unit) ?? ""));
  // The first answer says that the others are under way too.
  await Promise.race(first);
  await server.kill();
  const answers = await Promise.allSettled(first);
  server = await startLocalServer(folder.path);
  for (const [index, unit] of units.entries()) {
    const answer = answers[index];
    const acknowledged = answer?.status === "fulfilled" && answer.value.ok ? await answer.value.json() : null;
    const retry = await post(unit, bodies.get(unit) ?? "");
    expect(acknowledged === null ? [200, 201] : [200]).toContain(retry.status);
    const given = receipt.parse(await retry.json());
    if (acknowledged !== null) expect(given).toEqual(acknowledged);
    expect(report.parse(await (await get(unit)).json()).versions).toEqual([given]);
  }
});
