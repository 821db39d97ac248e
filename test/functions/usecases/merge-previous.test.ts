import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
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
  world = await newWorld(database, {}, [NQ57_2026]);
});

const NOW = "/api/campaigns/nq57-2026";
const ask = (method: string, path: string, json?: unknown) => world.ask("coordinator", method, path, { json });
const send2023 = (unit: string, change: Record<string, unknown> = {}) =>
  ask("POST", `/reports/${unit}/versions`, submissionOf(NQ57_2023, unit, change));
const send2026 = (unit: string) => ask("POST", `${NOW}/reports/${unit}/versions`, submissionOf(NQ57_2026, unit));
const merge = (json: unknown = {}) => ask("POST", `${NOW}/merges`, json);
const sheetNames = async (url: string): Promise<string[]> => {
  const book = await readXlsx(world.files.get(new URL(url).pathname.slice(1)) ?? new Uint8Array());
  return book.ok ? book.value.sheets.map(({ name }) => name) : [];
};
const SERIES = ["So với kỳ trước", "Chuỗi năm"];

async function bothYears(): Promise<void> {
  await send2023("p63-ha-giang");
  await send2023("p63-tuyen-quang");
  await send2026("p34-tuyen-quang");
}

test("last campaign's reports stand beside this one's, and unchanged they cost one Query more and no content", async () => {
  await bothYears();
  const made = await merge();
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect((await sheetNames(made.body.url)).filter((name) => SERIES.includes(name))).toEqual(SERIES);
  database.meter.reset();
  expect((await merge()).body).toEqual(made.body);
  // Who is asking about what, this campaign's heads, and last campaign with its heads: only a campaign that goes on from one asks for those.
  expect(database.meter.calls).toEqual(["BatchGetItem", "Query", "GetItem", "Query"]);
});

test("without a report in last campaign nothing is said about it, and returned ones are none", async () => {
  await send2023("p63-ha-giang");
  const requestId = crypto.randomUUID();
  await ask("POST", "/reports/p63-ha-giang/return", { n: 1, requestId, note: "Thiếu" });
  await send2026("p34-tuyen-quang");
  const made = await merge();
  expect((await sheetNames(made.body.url)).filter((name) => SERIES.includes(name))).toEqual([]);
  await send2023("p63-ha-giang", { base: 1, sheets: sheetsOf(NQ57_2023, "p63-ha-giang", 9, 0, 3) });
  await send2026("p34-cao-bang");
  expect(await sheetNames((await merge()).body.url)).toEqual(expect.arrayContaining(SERIES));
});

test("a first campaign's merge has no such sheets", async () => {
  await send2023("p63-ha-giang");
  const made = await ask("POST", "/merges", {});
  expect((await sheetNames(made.body.url)).filter((name) => SERIES.includes(name))).toEqual([]);
});

test("a merge made earlier is made again to the same bytes after last campaign's reports have moved on", async () => {
  await bothYears();
  const made = await merge();
  const files = new Map(world.files);
  await send2023("p63-tuyen-quang", { base: 1, sheets: sheetsOf(NQ57_2023, "p63-tuyen-quang", 20, 1, 7) });
  await send2023("p63-cao-bang");
  world.files.clear();
  expect((await ask("GET", `${NOW}/merges/${made.body.id}`)).body).toEqual(made.body);
  expect([...world.files]).toEqual([...files]);
  // As of later the correction counts, and that is another merge.
  const later = await merge({ asOf: world.clock.now.toISOString() });
  expect(later.body.id).not.toBe(made.body.id);
  expect(later.body.hash).not.toBe(made.body.hash);
});

test("a correction of last campaign that comes to be known changes the merge, though this one's reports stand still", async () => {
  await bothYears();
  const { body: before } = await merge();
  // Stamped before the merge's instant and committed after it, as by a server whose clock is behind.
  world.clock.now = new Date(Date.parse(before.asOf) - 5_000);
  await send2023("p63-cao-bang");
  world.clock.now = new Date(Date.parse(before.asOf) + 60_000);
  const { body: after } = await merge();
  expect(after.asOf).toBe(before.asOf);
  expect(after.id).not.toBe(before.id);
  world.files.clear();
  expect((await ask("GET", `${NOW}/merges/${before.id}`)).body.hash).toBe(before.hash);
});
