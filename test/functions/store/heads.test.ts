import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openStore, type Store } from "../../../functions/store/store.ts";
import { decided, extended, lettered, sent } from "../../shared/report/logs.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  store = openStore({
    client: database.client,
    table: await database.newTable(),
    pause: async () => {},
    campaigns: [],
  });
});

const commit = (entry: ReturnType<typeof sent>) => store.heads.commitVersion("c", "bct", entry);

describe("a head", () => {
  test("moves from each version to the next and from nowhere else", async () => {
    expect(await commit(sent(2, 1))).toBeNull();
    expect(await commit(sent(1, 1))).toMatchObject({ n: 1, state: "sent" });
    expect(await commit(sent(1, 2, { id: "other" }))).toBeNull();
    expect(await commit(sent(2, 2))).toMatchObject({ n: 2, log: [{ n: 1 }, { n: 2 }] });
  });

  test("never takes the same submission twice, even on top of itself", async () => {
    await commit(sent(1, 1));
    expect(await commit(sent(2, 2, { id: "version-1" }))).toBeNull();
    await commit(sent(2, 2));
    expect(await commit(sent(3, 3, { id: "version-1" }))).toBeNull();
  });

  test("takes a decision only on the log it was judged by", async () => {
    const read = await store.heads.get("c", "bct");
    expect(await store.heads.append("c", read, extended("2023-12-01T00:00:00Z", 0))).toMatchObject({ n: 0 });
    expect(await store.heads.append("c", read, extended("2023-12-02T00:00:00Z", 1))).toBeNull();
    const first = await commit(sent(1, 2));
    if (first === null) throw new Error("the first version was refused");
    await store.heads.append("c", first, lettered(1, "1", 3));
    expect(await store.heads.append("c", first, decided("accept", 1, 4))).toBeNull();
  });

  test("reads back every kind of entry as it was written", async () => {
    const log = [extended("2023-12-01T00:00:00Z", 0), decided("accept", 1, 2), lettered(1, "A/BC", 3)] as const;
    for (const entry of log) {
      await store.heads.append("c", await store.heads.get("c", "bct"), entry);
    }
    expect((await store.heads.get("c", "bct")).log).toEqual(log);
  });
});

test("all heads of a campaign and its latest merge come in one Query; another campaign's do not", async () => {
  await commit(sent(1, 1));
  await store.heads.commitVersion("c", "p63-ha-noi", sent(1, 2));
  await store.heads.commitVersion("d", "bct", sent(1, 3));
  const merge = {
    id: "m",
    hash: "h",
    artifact: "a",
    asOf: "t",
    missing: [],
    versions: [],
    revision: 0,
    logLengths: {},
    decisions: new Uint8Array(),
    previous: null,
    madeAt: "t",
    madeBy: "p",
  };
  await store.merges.put("c", merge);
  database.meter.reset();
  const { heads, latestMerge } = await store.heads.all("c");
  expect(database.meter.calls).toEqual(["Query"]);
  expect(heads.map(({ unit }) => unit).sort()).toEqual(["bct", "p63-ha-noi"]);
  expect(latestMerge).toEqual({ id: "m", hash: "h", artifact: "a" });
  expect(await store.merges.get("c", "m")).toEqual(merge);
});
