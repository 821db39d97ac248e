import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
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

const send = (unit: string, change: Record<string, unknown> = {}) =>
  world.ask("coordinator", "POST", `/reports/${unit}/versions`, { json: submissionOf(world.campaign, unit, change) });
const merge = (json: unknown = {}) => world.ask("coordinator", "POST", "/merges", { json });
const names = async (url: string) => {
  const book = await readXlsx(world.files.get(new URL(url).pathname.slice(1)) ?? new Uint8Array());
  return book.ok ? JSON.stringify(book.value.sheets.map(({ rows }) => rows)) : "";
};

describe("a merge", () => {
  test("holds what was sent, names what is missing, and is a workbook one can read", async () => {
    await send("p63-cao-bang");
    await send("bct", { sheets: sheetsOf(world.campaign, "bct", 30, 2, 9) });
    const made = await merge();
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(made.body.versions).toEqual([
      { unit: "bct", n: 1 },
      { unit: "p63-cao-bang", n: 1 },
    ]);
    expect(made.body.missing).toHaveLength(owingUnits(world.campaign).length - 2);
    expect(made.body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await names(made.body.url)).toContain("Nhiệm vụ 9.1");
  });

  test("asked again unchanged is one Query call and no content read", async () => {
    await send("p63-cao-bang");
    const first = await merge();
    database.meter.reset();
    const again = await merge();
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    // The other call reads who is asking about which campaign.
    expect(database.meter.calls).toEqual(["BatchGetItem", "Query"]);
  });

  test("of the same reports has the same hash, whoever makes it", async () => {
    await send("p63-cao-bang");
    const first = await merge();
    await send("bct");
    const second = await merge();
    const asBefore = await merge({ asOf: first.body.asOf });
    expect(second.body.hash).not.toBe(first.body.hash);
    expect(asBefore.body).toEqual(first.body);
    expect((await world.ask("admin", "GET", `/merges/${first.body.id}`)).body).toEqual(first.body);
  });

  test("speaks of an instant: what came later is not in it", async () => {
    const early = await send("p63-cao-bang");
    await send("p63-cao-bang", { base: 1, sheets: sheetsOf(world.campaign, "p63-cao-bang", 20, 1, 5) });
    const now = await merge();
    const then = await merge({ asOf: early.body.acceptedAt });
    expect(now.body.versions).toEqual([{ unit: "p63-cao-bang", n: 2 }]);
    expect(then.body.versions).toEqual([{ unit: "p63-cao-bang", n: 1 }]);
  });

  test("leaves a returned report out and names its unit as missing", async () => {
    await send("p63-cao-bang");
    const json = { n: 1, requestId: randomUUID(), note: "Thiếu", remarks: [] };
    await world.ask("coordinator", "POST", "/reports/p63-cao-bang/return", { json });
    const { body } = await merge();
    expect(body.versions).toEqual([]);
    expect(body.missing).toContain("p63-cao-bang");
  });

  test("of some units is of those alone", async () => {
    await send("p63-cao-bang");
    await send("bct");
    const { body } = await merge({ units: ["bct", "p63-ha-noi"] });
    expect(body).toMatchObject({ versions: [{ unit: "bct", n: 1 }], missing: ["p63-ha-noi"] });
    expect((await merge({ units: ["bct", "moon"] })).body.code).toBe("unknown-unit");
    expect((await merge({ units: [] })).status).toBe(400);
    expect((await merge({ asOf: "2030-01-01T00:00:00Z" })).status).toBe(400);
  });

  test("of nothing is the list of who is missing", async () => {
    const { status, body } = await merge();
    expect(status).toBe(201);
    expect(body.missing).toHaveLength(85);
    expect(body.asOf).toBe("2023-10-12T00:00:00.000Z");
  });

  test("carries a letter number that came later", async () => {
    await send("p63-cao-bang");
    const before = await merge();
    const json = { number: "777/BC-UBND", date: "2023-10-25" };
    await world.ask("coordinator", "PATCH", "/reports/p63-cao-bang/versions/1/letter", { json });
    const after = await merge();
    expect(await names(before.body.url)).not.toContain("777/BC-UBND");
    expect(await names(after.body.url)).toContain("777/BC-UBND");
  });

  test("takes up what was sent while it read, if it belongs to its instant", async () => {
    await send("p63-cao-bang");
    const asOf = new Date(world.clock.now.getTime() + 60_000).toISOString();
    let moved = false;
    const { store } = world.deps;
    const read = store.versions.read;
    const versions = {
      ...store.versions,
      read: async (...args: Parameters<typeof read>) => {
        if (!moved) {
          moved = true;
          await send("bct");
          world.clock.now = new Date(asOf);
        }
        return read(...args);
      },
    };
    Object.assign(store, { versions });
    world.clock.now = new Date(world.clock.now.getTime() - 1_000);
    const now = world.deps.now;
    Object.assign(world.deps, { now: () => (moved ? now() : new Date(asOf)) });
    const { body } = await merge({ asOf });
    expect(body.versions).toHaveLength(2);
  });

  test("a store that fails half way leaves no merge behind", async () => {
    await send("p63-cao-bang");
    database.fault = (operation) => (operation === "PutItem" ? { refuse: "InternalServerError", status: 500 } : null);
    expect((await merge()).status).toBe(503);
    database.fault = null;
    expect((await merge()).status).toBe(201);
  });
});

test("merging 85 reports of 250 rows reads at most 800 units", async () => {
  const units = owingUnits(world.campaign).map(({ id }) => id);
  for (const [index, unit] of units.entries()) {
    const sent = await send(unit, { sheets: sheetsOf(world.campaign, unit, 200, 50, index + 1) });
    expect(sent.status).toBe(201);
  }
  database.meter.reset();
  const made = await merge();
  expect(made.body.versions).toHaveLength(85);
  expect(database.meter.read).toBeLessThanOrEqual(800);
  expect(database.meter.read).toBeGreaterThan(300);
}, 60_000);
