import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fromAttributes, toAttributes } from "../../../functions/store/attributes.ts";
import { jitteredPause } from "../../../functions/store/batches.ts";
import { dynamoClient } from "../../../functions/store/client.ts";
import { type Database, openDatabase } from "../../../functions/store/database.ts";
import { StoreUnavailable } from "../../../functions/store/outage.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";

let wire: TestDatabase;
let database: Database;
const pauses: number[] = [];
const pause = async (attempt: number): Promise<void> => void pauses.push(attempt);
beforeAll(async () => {
  wire = await openTestDatabase();
});
afterAll(() => wire.stop());
beforeEach(async () => {
  wire.fault = null;
  pauses.length = 0;
  database = openDatabase({ client: wire.client, table: await wire.newTable(), pause });
});

const key = (number: number) => ({ PK: "p", SK: `S#${number}` });

test("items come back as they went in", () => {
  const item = {
    s: "đ",
    n: 1.5,
    b: true,
    none: null,
    bytes: new Uint8Array([1]),
    set: new Set(["a"]),
    l: [1, { m: [] }],
  };
  expect(fromAttributes(toAttributes(item))).toEqual(item);
});

describe("reading", () => {
  test("a range takes every page: 4 MB in pages of 1", async () => {
    const text = "x".repeat(200_000);
    for (let number = 0; number < 20; number += 1) await database.put(key(number), { text });
    await database.put({ PK: "p", SK: "T" }, {});
    wire.meter.reset();
    expect(await database.query("p", "S#")).toHaveLength(20);
    expect(wire.meter.calls.length).toBeGreaterThan(1);
  });

  test("many keys at once takes as many calls as it must, and what is not there is left out", async () => {
    const items = Array.from({ length: 130 }, (_, number) => ({ ...key(number), number }));
    await database.batchWrite(items);
    wire.meter.reset();
    const asked = [...items.map(({ PK, SK }) => ({ PK, SK })), key(7), key(999)];
    expect(await database.batchGet(asked)).toHaveLength(130);
    expect(wire.meter.calls).toEqual(["BatchGetItem", "BatchGetItem"]);
  });
});

describe("a batch that is left partly undone", () => {
  /** The engine does everything at once, so a client in between gives part of each batch back. */
  const reluctant = (times: number): DynamoDBClient => {
    let left = times;
    const send = async (command: { input: { RequestItems: Record<string, unknown[]> } }) => {
      const [[table = "", requests = []] = []] = Object.entries(command.input.RequestItems);
      if (left-- <= 0) return wire.client.send(command as never);
      const half = Math.ceil(requests.length / 2);
      command.input.RequestItems[table] = requests.slice(half);
      if (half < requests.length) await wire.client.send(command as never);
      return { UnprocessedItems: { [table]: requests.slice(0, half) } };
    };
    return { send } as never;
  };

  test("goes again, a little later each time, until all of it is written", async () => {
    const table = await wire.newTable();
    const items = Array.from({ length: 20 }, (_, number) => ({ ...key(number), number }));
    await openDatabase({ client: reluctant(3), table, pause }).batchWrite(items);
    expect(pauses).toEqual([1, 2, 3]);
    const through = openDatabase({ client: wire.client, table, pause });
    expect(await through.query("p", "S#")).toHaveLength(20);
  });

  test("again and again is an outage", async () => {
    const stubborn = openDatabase({ client: reluctant(99), table: await wire.newTable(), pause });
    await expect(stubborn.batchWrite([{ ...key(1) }])).rejects.toBeInstanceOf(StoreUnavailable);
    expect(pauses).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a conditional write", () => {
  test("says whether it happened", async () => {
    expect(await database.putNew(key(1), { a: 1 })).toBe(true);
    expect(await database.putNew(key(1), { a: 2 })).toBe(false);
    expect(await database.get(key(1))).toMatchObject({ a: 1 });
  });

  test("whose answer is lost is refused by its own first try: the caller reads back", async () => {
    let lost = false;
    wire.fault = () => {
      if (lost) return null;
      lost = true;
      return "lose";
    };
    expect(await database.putNew(key(2), { a: 1 })).toBe(false);
    expect(await database.get(key(2))).toMatchObject({ a: 1 });
  });
});

test("an engine that is not there is an outage; a request it cannot understand is a bug", async () => {
  const nobody = openDatabase({
    client: dynamoClient({ endpoint: "http://127.0.0.1:9", region: "local" }),
    table: "none",
    pause,
  });
  await expect(nobody.get(key(1))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(database.get({ PK: "", SK: "" })).rejects.not.toBeInstanceOf(StoreUnavailable);
});

test("pauses grow, are jittered and stay short", async () => {
  const waited: number[] = [];
  const wait = jitteredPause(
    () => 0.5,
    async (ms) => void waited.push(ms),
  );
  for (const attempt of [1, 2, 3, 4, 5]) await wait(attempt);
  expect(waited).toEqual([25, 50, 100, 200, 400]);
});
