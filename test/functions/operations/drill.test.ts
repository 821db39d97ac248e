import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Artifacts } from "../../../functions/artifacts/artifacts.ts";
import { bucketOf } from "../../../functions/artifacts/bucket.ts";
import { backUp } from "../../../functions/operations/backup.ts";
import { backupFolder } from "../../../functions/operations/backup-folder.ts";
import { restore } from "../../../functions/operations/restore.ts";
import { lineOf } from "../../../functions/operations/stored-lines.ts";
import { keyOf } from "../../../functions/store/attributes.ts";
import { openDatabase } from "../../../functions/store/database.ts";
import { isStateKey } from "../../../functions/store/keys.ts";
import { openStore } from "../../../functions/store/store.ts";
import { ensureTable } from "../../../functions/store/table.ts";
import { wholeTable } from "../../../functions/store/whole-table.ts";
import { BUCKET_KEY, openTestBucket, type TestBucket } from "../../support/bucket.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { fillTemplate } from "../../support/filled-template.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

/** Export → empty → import → everything as it was, over a real engine and real stores of files. */
let database: TestDatabase;
let kept: TestBucket;
let other: TestBucket;
let folder: string;
beforeAll(async () => {
  [database, kept, other] = await Promise.all([openTestDatabase(), openTestBucket(), openTestBucket()]);
  folder = await mkdtemp(join(tmpdir(), "drill-"));
});
afterAll(async () => {
  await Promise.all([database.stop(), kept.stop(), other.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const now = (): Date => new Date("2026-12-01T00:00:00Z");
const filesOf = ({ endpoint, bucket }: TestBucket): Artifacts =>
  bucketOf({ region: "local", artifactEndpoint: endpoint, artifactBucket: bucket, artifactKey: BUCKET_KEY });

function storageOf(table: string, bucket: TestBucket) {
  const options = { client: database.client, table, pause: async () => {} };
  return {
    table,
    whole: wholeTable(options),
    database: openDatabase(options),
    artifacts: filesOf(bucket),
    makeTable: () => ensureTable(database.client, table),
    now,
  };
}

async function linesIn({ whole }: ReturnType<typeof storageOf>): Promise<string[]> {
  const lines: string[] = [];
  for await (const page of whole.pages()) {
    lines.push(...page.filter((item) => !isStateKey(keyOf(item))).map(lineOf));
  }
  return lines.sort();
}

/** A campaign with everything in it: rows and a workbook, a return, an exception, a letter, a merge and a decision. */
async function livedIn(): Promise<{ readonly world: World; readonly table: string }> {
  const world = await newWorld(database, {}, [], { artifacts: filesOf(kept) });
  const path = (unit: string, what: string): string => `/reports/${unit}/${what}`;
  const post = async (user: string, at: string, json: object): Promise<void> => {
    const { status, body } = await world.ask(user, "POST", at, { json });
    expect(status, JSON.stringify(body)).toBeLessThan(300);
  };
  const big = sheetsOf(world.campaign, "bct", 1_500, 1_500, 3);
  await post("bct", path("bct", "versions"), submissionOf(world.campaign, "bct", { sheets: big }));
  await post("coordinator", path("bct", "return"), {
    n: 1,
    requestId: randomUUID(),
    note: "Bổ sung",
    remarks: [{ annex: "phu-luc-3", row: 8, text: "Nêu rõ" }],
  });
  await post("bct", path("bct", "versions"), submissionOf(world.campaign, "bct", { base: 1 }));
  await post("coordinator", path("p63-ha-noi", "exception"), {
    requestId: randomUUID(),
    until: "2023-11-30T17:00:00.000Z",
    reason: "Bão lũ",
  });
  const template = await world.ask("p63-cao-bang", "GET", "/template.xlsx?unit=p63-cao-bang");
  const bytes = await fillTemplate(template.bytes, { level: "Đã hoàn thành", documents: [] });
  const sent = await world.ask("coordinator", "POST", path("p63-cao-bang", "workbook"), {
    bytes,
    headers: {
      "submission-id": randomUUID(),
      "base-version": "0",
      "file-name": encodeURIComponent("Cao Bằng.xlsx"),
      "submission-options": Buffer.from('{"nothingToReport":["phu-luc-4","de-cuong"]}').toString("base64url"),
    },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await post("coordinator", "/merges", {});
  return { world, table: world.table };
}

/** All that people can see of a world. */
async function seen(world: World) {
  const get = async (path: string) => (await world.ask("coordinator", "GET", path)).body;
  const { url: _, ...merge } = (await world.ask("coordinator", "POST", "/merges", { json: {} })).body;
  const { url: __, ...file } = await get("/reports/p63-cao-bang/versions/1/file");
  return {
    board: await get("/board"),
    reports: await Promise.all(["bct", "p63-cao-bang", "p63-ha-noi"].map((unit) => get(`/reports/${unit}`))),
    versions: await Promise.all(["bct/versions/1", "bct/versions/2"].map((path) => get(`/reports/${path}`))),
    merge,
    file,
  };
}

describe("the drill", () => {
  test("everything that was exported is there again: items, files, boards, receipts, merges, all hashes equal", async () => {
    const { world, table } = await livedIn();
    const before = await seen(world);
    const from = storageOf(table, kept);
    const to = backupFolder(join(folder, "whole"));
    const { manifest, lost } = await backUp({ ...from, folder: to });
    expect(lost).toEqual([]);
    expect(manifest.files.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^files\//),
      expect.stringMatching(/^nq57-2023-/),
    ]);

    const into = storageOf("restored", other);
    const restored = await restore({ ...into, folder: backupFolder(join(folder, "whole")) });
    const lines = await linesIn(from);
    expect(restored).toEqual({ items: lines.length, files: 2 });
    expect(await linesIn(into)).toEqual(lines);

    const store = openStore({ client: database.client, table: "restored", pause: async () => {}, campaigns: [] });
    const again = await newWorld(database, {}, [], { artifacts: filesOf(other), table: "restored" });
    again.clock.now = world.clock.now;
    expect(await seen(again)).toEqual(before);
    await store.check();
  });

  test("a backup does not go over reports, over another backup, or over a finished one", async () => {
    const storage = storageOf((await livedIn()).table, kept);
    await expect(restore({ ...storage, folder: backupFolder(join(folder, "whole")) })).rejects.toThrow("not empty");
    await expect(backUp({ ...storage, folder: backupFolder(join(folder, "whole")) })).rejects.toThrow("finished");
    await writeFile(join(folder, "a-file"), "");
    await expect(backUp({ ...storage, folder: backupFolder(folder) })).rejects.toThrow("something else");
  });

  test("what was written while the table was being read is in it as well", async () => {
    const { world, table } = await livedIn();
    const storage = storageOf(table, kept);
    // The engine reads partitions in an order of its own: whatever had gone by already is missing from this one.
    const early = {
      ...storage.whole,
      async *pages() {
        for await (const page of storage.whole.pages()) {
          yield page.filter((item) => /^CAMPAIGN#|^PEOPLE$/.test(keyOf(item).PK));
        }
      },
    };
    const to = backupFolder(join(folder, "meanwhile"));
    const { manifest } = await backUp({ ...storage, whole: early, folder: to });
    const count = manifest.items.reduce((sum, part) => sum + part.items, 0);
    expect(count).toBe((await linesIn(storage)).length);
    expect(manifest.files).toHaveLength(2);
    expect(world.failures).toEqual([]);
  });
});

describe("half-way", () => {
  test("a broken-off backup is none, and running it again makes it whole", async () => {
    const storage = storageOf((await livedIn()).table, kept);
    const path = join(folder, "broken-off");
    const files = { read: async () => Promise.reject(new Error("killed")) };
    await expect(backUp({ ...storage, artifacts: files, folder: backupFolder(path) })).rejects.toThrow("killed");
    await expect(restore({ ...storageOf("nowhere", other), folder: backupFolder(path) })).rejects.toThrow(
      "no finished backup",
    );
    const { manifest } = await backUp({ ...storage, folder: backupFolder(path) });
    expect(manifest.files).toHaveLength(2);
    expect((await readdir(path)).sort()).toEqual(["files", "items", "manifest.json"]);
  });

  test("a broken-off restore is noticed by whoever would work on the table, and goes on where it stopped", async () => {
    const into = storageOf("half", other);
    const whole = join(folder, "whole");
    const files = { read: async () => null, put: async () => Promise.reject(new Error("killed")) };
    await expect(restore({ ...into, artifacts: files, folder: backupFolder(whole) })).rejects.toThrow("killed");
    const store = openStore({ client: database.client, table: "half", pause: async () => {}, campaigns: [] });
    await expect(store.check()).rejects.toMatchObject({ away: ["database"] });
    const another = backupFolder(join(folder, "broken-off"));
    await expect(restore({ ...into, folder: another })).rejects.toThrow("half of another backup");
    await restore({ ...into, folder: backupFolder(whole) });
    await store.check();
    expect(await linesIn(into)).toEqual(await linesIn(storageOf("restored", other)));
  });

  test("one altered byte is found before the first item is written", async () => {
    const path = join(folder, "broken-off");
    const [sent = ""] = await readdir(join(path, "files/files"));
    const bytes = await readFile(join(path, "files/files", sent));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(join(path, "files/files", sent), bytes);
    const into = storageOf("untouched", other);
    await expect(restore({ ...into, folder: backupFolder(path) })).rejects.toThrow("missing or damaged");
    expect(await into.whole.firstItems()).toBe(null);
  });

  test("a file that units sent and the store has lost is named; a merge can be made again", async () => {
    const storage = storageOf((await livedIn()).table, kept);
    const nothing = { read: async () => null };
    const { lost, manifest } = await backUp({
      ...storage,
      artifacts: nothing,
      folder: backupFolder(join(folder, "lost")),
    });
    expect([lost.length, manifest.gone.length]).toEqual([1, 2]);
    expect(lost[0]).toMatch(/^files\//);
  });
});
