import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openZip } from "../../../functions/xlsx/zip.ts";
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
const merge = () => world.ask("coordinator", "POST", "/merges", { json: {} });
const draft = (id: string, user = "coordinator") => world.ask(user, "GET", `/merges/${id}/report`);
const keyOf = (url: string) => new URL(url).pathname.slice(1);
const wordsOf = (key: string) =>
  new TextDecoder().decode(
    openZip(world.files.get(key) ?? new Uint8Array()).read("word/document.xml") ?? new Uint8Array(),
  );

test("the draft of a merge is made when it is asked for, and says what the merge says", async () => {
  await send("p63-cao-bang");
  await send("bct", { sheets: sheetsOf(world.campaign, "bct", 30, 2, 9) });
  const made = await merge();
  expect([...world.files.keys()].filter((key) => key.endsWith(".docx"))).toEqual([]);
  const answer = await draft(made.body.id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.body).toMatchObject({ id: made.body.id, asOf: made.body.asOf });
  expect(decodeURIComponent(answer.body.url)).toContain("Dự thảo báo cáo nq57-2023 2023-10-20.docx");
  const words = wordsOf(keyOf(answer.body.url));
  expect(words).toContain("Có 2/85 đơn vị gửi báo cáo");
  expect(words).toContain("Tỉnh Cao Bằng");
});

test("merging costs what it did: a draft that is there is neither read nor made again", async () => {
  await send("p63-cao-bang");
  const { body } = await merge();
  database.meter.reset();
  await merge();
  expect(database.meter.calls).toEqual(["BatchGetItem", "Query"]);
  await draft(body.id);
  database.meter.reset();
  await draft(body.id);
  expect(database.meter.calls).toEqual(["BatchGetItem", "GetItem"]);
});

test("made again after it was cleared away, and after newer reports came, it is the same file", async () => {
  await send("p63-cao-bang");
  const { body } = await merge();
  const key = keyOf((await draft(body.id)).body.url);
  const first = world.files.get(key);
  world.files.clear();
  await send("p63-cao-bang", { base: 1, sheets: sheetsOf(world.campaign, "p63-cao-bang", 20, 1, 5) });
  await send("bct");
  await draft(body.id);
  expect(Buffer.compare(world.files.get(key) ?? new Uint8Array(), first ?? new Uint8Array([0]))).toBe(0);
});

test("only those who may see all reports get it, and only of merges that are there", async () => {
  await send("p63-cao-bang");
  const { body } = await merge();
  expect((await draft(body.id, "p63-cao-bang")).status).toBe(403);
  expect((await draft("0".repeat(32))).body.code).toBe("unknown-merge");
  expect((await draft("moon")).body.code).toBe("unknown-merge");
});
