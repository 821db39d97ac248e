import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BackupFolder, backupFolder } from "../../../functions/operations/backup-folder.ts";
import { restore } from "../../../functions/operations/restore.ts";
import { itemOf } from "../../../functions/operations/stored-lines.ts";
import { toAttributes } from "../../../functions/store/attributes.ts";
import { openDatabase } from "../../../functions/store/database.ts";
import { headKey, STATE_KEY } from "../../../functions/store/keys.ts";
import { migrate } from "../../../functions/store/migrations.ts";
import { NewerSchema, SCHEMA } from "../../../functions/store/schema.ts";
import { openStore } from "../../../functions/store/store.ts";
import { ensureTable } from "../../../functions/store/table.ts";
import { readTableState } from "../../../functions/store/table-state.ts";
import { wholeTable } from "../../../functions/store/whole-table.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld } from "../../support/world.ts";
import SEEN from "./fixtures/schema-1/seen.json" with { type: "json" };

const FIXTURE = join(import.meta.dirname, "fixtures/schema-1");
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "old-tables-"));
});
afterAll(async () => {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

const noPause = async (): Promise<void> => {};
const optionsOf = (table: string) => ({ client: database.client, table, pause: noPause });

/** The items of the old backup in a table, as the old program left them there. */
async function oldTable(table: string): Promise<ReturnType<typeof wholeTable>> {
  await ensureTable(database.client, table);
  const whole = wholeTable(optionsOf(table));
  const old: BackupFolder = backupFolder(FIXTURE);
  for (const part of (await old.manifest()).items) await whole.write((await old.readItems(part)).map(itemOf));
  return whole;
}

describe("a table of the program before schemas", () => {
  test.each(["brought forward", "read as it is"])("%s, it shows everybody what it showed them then", async (how) => {
    const table = how.replaceAll(" ", "-");
    const whole = await oldTable(table);
    if (how === "brought forward") await migrate(openDatabase(optionsOf(table)), whole);
    const world = await newWorld(database, {}, [], { table });
    for (const [path, then] of Object.entries(SEEN)) {
      const { body } = await world.ask("coordinator", "GET", path);
      const now = path === "/board" ? { units: body.units.filter(isIn(then)) } : body;
      expect(now, path).toMatchObject(then);
    }
    expect(world.failures).toEqual([]);
  });

  test("goes on from where it stood: the next version on top of the old ones, and a merge of old and new", async () => {
    const table = "goes-on";
    const whole = await oldTable(table);
    await migrate(openDatabase(optionsOf(table)), whole);
    const world = await newWorld(database, {}, [], { table });
    const json = submissionOf(world.campaign, "bct", { base: 2 });
    expect((await world.ask("bct", "POST", "/reports/bct/versions", { json })).body).toMatchObject({ n: 3 });
    const { body } = await world.ask("coordinator", "POST", "/merges", { json: {} });
    expect(body.versions).toEqual([
      { unit: "bct", n: 3 },
      { unit: "p63-cao-bang", n: 1 },
    ]);
  });

  test("is brought forward once, whoever was changed since is left as they are, and a second run finds nothing to do", async () => {
    const table = "twice";
    const whole = await oldTable(table);
    const tables = openDatabase(optionsOf(table));
    await tables.put({ PK: "PEOPLE", SK: "bct" }, { name: "Tên mới", roles: [] });
    expect(await migrate(tables, whole)).toEqual({ from: 1, to: SCHEMA, written: 6 });
    expect(await tables.get({ PK: "PEOPLE", SK: "bct" })).toMatchObject({ name: "Tên mới" });
    expect(await tables.get({ PK: "PEOPLE", SK: "coordinator" })).toMatchObject({ name: "coordinator" });
    expect(await migrate(tables, whole)).toEqual({ from: SCHEMA, to: SCHEMA, written: 0 });
  });

  test("broken off, it begins again: the table says how far it came only when all of it has", async () => {
    const table = "broken-off";
    const whole = await oldTable(table);
    const tables = openDatabase(optionsOf(table));
    let left = 3;
    const dying = {
      ...whole,
      writeNew: async (item: never) => (left-- > 0 ? whole.writeNew(item) : Promise.reject(new Error("killed"))),
    };
    await expect(migrate(tables, dying)).rejects.toThrow("killed");
    expect(await readTableState(tables)).toBe(null);
    expect((await migrate(tables, whole)).written).toBe(4);
  });

  test("a backup of then goes into a table of now, and is brought forward on the way", async () => {
    const files = new Map<string, Uint8Array>();
    const artifacts = {
      read: async (key: string) => files.get(key) ?? null,
      put: async (key: string, bytes: Uint8Array) => void files.set(key, bytes),
    };
    const table = "from-backup";
    const tables = openDatabase(optionsOf(table));
    const makeTable = () => ensureTable(database.client, table);
    const input = { database: tables, whole: wholeTable(optionsOf(table)), artifacts, makeTable };
    expect(await restore({ ...input, folder: backupFolder(FIXTURE) })).toEqual({ items: 19, files: 1 });
    expect(await readTableState(tables)).toEqual({ reached: SCHEMA, restoring: null });
    expect(await tables.get({ PK: "PEOPLE", SK: "bct" })).toMatchObject({ name: "bct" });
  });
});

describe("a later program's table", () => {
  const later = { schema: SCHEMA + 1 };

  test("is refused as a whole, by name", async () => {
    const table = await database.newTable();
    const whole = wholeTable(optionsOf(table));
    await whole.write([toAttributes({ ...STATE_KEY, reached: SCHEMA + 1, restoring: null })]);
    const store = openStore({ ...optionsOf(table), campaigns: [] });
    await expect(store.check()).rejects.toThrow(/knows \d+: run the newer program/);
    await expect(migrate(openDatabase(optionsOf(table)), whole)).rejects.toBeInstanceOf(NewerSchema);
  });

  test("an item of it is neither read nor written over", async () => {
    const world = await newWorld(database);
    const whole = wholeTable(optionsOf(world.table));
    const item = toAttributes({ ...headKey(world.campaign.id, "bct"), ...later, shape: "of tomorrow" });
    await whole.write([item]);
    const json = submissionOf(world.campaign, "bct");
    expect((await world.ask("bct", "POST", "/reports/bct/versions", { json })).status).toBe(500);
    expect((await world.ask("bct", "GET", "/reports/bct")).status).toBe(500);
    expect(world.failures.every((error) => error instanceof NewerSchema)).toBe(true);
    expect(await whole.get([headKey(world.campaign.id, "bct")])).toEqual([item]);
  });
});

function isIn(then: unknown): (row: { unit: string }) => boolean {
  const { units } = then as { units: { unit: string }[] };
  return ({ unit }) => units.some((one) => one.unit === unit);
}
