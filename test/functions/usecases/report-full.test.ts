import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../../functions/store/database.ts";
import { headKey } from "../../../functions/store/keys.ts";
import { writeEntry } from "../../../functions/store/log-entry.ts";
import type { LogEntry } from "../../../shared/report/head.ts";
import { LOG_ROOM } from "../../../shared/report/moves.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

const UNIT = "p63-cao-bang";
const REPORT = `/reports/${UNIT}`;
let database: TestDatabase;
let table: Database;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  const name = await database.newTable();
  table = openDatabase({ client: database.client, table: name, pause: async () => {} });
  world = await newWorld({ ...database, newTable: async () => name });
});

/** Entries as long as they may be: subjects of identity providers take up to 255 letters. */
const common = { at: "2023-10-20T01:00:00.000Z", by: "n".repeat(255) };
const COUNTS = Object.fromEntries(
  Array.from({ length: 6 }, (_, code) => [`mot-phan-co-kha-nang-cham-${code}`, 20_000]),
);

function versionEntry(n: number): LogEntry {
  const hash = "a".repeat(64);
  const judged = { judgedAt: common.at, needsApproval: false };
  return { ...common, kind: "version", id: randomUUID(), n, hash, counts: COUNTS, ...judged };
}

function exceptionEntry(): LogEntry {
  return { ...common, kind: "exception", id: randomUUID(), until: common.at };
}

async function putLog(versions: number, exceptions: number): Promise<void> {
  const sent = Array.from({ length: versions }, (_, index) => versionEntry(index + 1));
  const log = [...sent, ...Array.from({ length: exceptions }, exceptionEntry)];
  const ids = new Set(sent.map(({ id }) => id));
  await table.put(headKey(world.campaign.id, UNIT), { n: versions, log: log.map(writeEntry), ids });
}

const send = (json: unknown) => world.ask(UNIT, "POST", `${REPORT}/versions`, { json });
const submission = (base: number) => submissionOf(world.campaign, UNIT, { base });
const decide = (kind: string, json: object) =>
  world.ask("coordinator", "POST", `${REPORT}/${kind}`, { json: { requestId: randomUUID(), ...json } });
const extend = () => decide("exception", { until: "2023-12-01T00:00:00Z", reason: "Bão" });

test("a report that was sent too often says so, keeps what it has, and can still be returned", async () => {
  await putLog(LOG_ROOM.sending - 1, 0);
  const last = submission(LOG_ROOM.sending - 1);
  const taken = await send(last);
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);

  const full = await send(submission(LOG_ROOM.sending));
  expect([full.status, full.body.code, full.body.head]).toEqual([409, "report-full", LOG_ROOM.sending]);
  const letter = { number: "1/BC-UBND", date: "2023-10-25" };
  const lettered = await world.ask(UNIT, "PATCH", `${REPORT}/versions/400/letter`, { json: letter });
  expect([lettered.status, lettered.body.code]).toEqual([409, "report-full"]);

  const retry = await send(last);
  expect([retry.status, retry.body]).toEqual([200, taken.body]);
  expect((await decide("return", { n: LOG_ROOM.sending, note: "Xem lại" })).status).toBe(200);
});

test("a log with as many decisions as it takes still fits into its item, and then says that it is full", async () => {
  await putLog(LOG_ROOM.sending, LOG_ROOM.deciding - LOG_ROOM.sending - 1);
  expect((await extend()).status).toBe(200);
  expect((await extend()).body.code).toBe("report-full");
  expect((await world.ask("coordinator", "GET", REPORT)).body.events).toHaveLength(200);
  expect(world.failures).toEqual([]);
});
