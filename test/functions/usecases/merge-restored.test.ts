import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
  world = await newWorld(database);
});

const send = (unit: string, change: Record<string, unknown> = {}) =>
  world.ask("coordinator", "POST", `/reports/${unit}/versions`, { json: submissionOf(world.campaign, unit, change) });
const merge = (json: unknown = {}) => world.ask("coordinator", "POST", "/merges", { json });
const again = (id: string) => world.ask("coordinator", "GET", `/merges/${id}`);

test("a merge whose workbook was cleared away is made again, the same, whoever asks for it", async () => {
  await send("p63-cao-bang");
  const made = await merge();
  const files = new Map(world.files);

  world.files.clear();
  expect((await merge()).body).toEqual(made.body);
  expect([...world.files]).toEqual([...files]);

  world.files.clear();
  expect((await again(made.body.id)).body).toEqual(made.body);
  expect([...world.files]).toEqual([...files]);
});

test("what was sent since does not get into a merge that is made again", async () => {
  await send("p63-cao-bang");
  await send("bct");
  const made = await merge({ units: ["p63-cao-bang", "bct", "p63-ha-noi"] });
  const files = new Map(world.files);
  await send("p63-cao-bang", { base: 1, sheets: sheetsOf(world.campaign, "p63-cao-bang", 20, 1, 5) });
  // Stamped before the merge's instant and committed after it, as by a server whose clock is behind.
  world.clock.now = new Date(Date.parse(made.body.asOf) - 5_000);
  await send("p63-ha-noi");

  world.files.clear();
  expect((await again(made.body.id)).body).toEqual(made.body);
  expect([...world.files]).toEqual([...files]);
});

test("looking whether the workbook is still there is no call to the database", async () => {
  await send("p63-cao-bang");
  const { body } = await merge();
  database.meter.reset();
  await again(body.id);
  expect(database.meter.calls).toEqual(["BatchGetItem", "GetItem"]);
});

test("a merge that cannot be made the same any more is not there, and asking to merge makes another", async () => {
  await send("p63-cao-bang");
  const made = await merge();
  world.files.clear();
  const { merges } = world.deps.store;
  const stored = await merges.get(world.campaign.id, made.body.id);
  if (stored !== null) await merges.put(world.campaign.id, { ...stored, hash: "f".repeat(64) });
  expect((await again(made.body.id)).body.code).toBe("unknown-merge");
  expect((await merge()).body.hash).toBe(made.body.hash);
  expect((await again(made.body.id)).body).toEqual(made.body);
});
