import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Mails } from "../../../functions/store/mails.ts";
import { openStore } from "../../../functions/store/store.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";

const AT = "2023-10-28T01:00:00.000Z";
let database: TestDatabase;
let mails: Mails;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  mails = openStore({
    client: database.client,
    table: await database.newTable(),
    pause: async () => {},
    campaigns: [],
  }).mails;
});

describe("a mail belongs to one who sends it", () => {
  test("and to nobody else, before and after it went", async () => {
    const claims = await Promise.all(["a", "b", "c", "d"].map((holder) => mails.claim("cao-bang#-3", holder, AT)));
    expect(claims.filter(({ isOurs }) => isOurs)).toHaveLength(1);
    const holder = ["a", "b", "c", "d"][claims.findIndex(({ isOurs }) => isOurs)] ?? "";
    await mails.settle("cao-bang#-3", holder, "sent", AT);
    expect(await mails.claim("cao-bang#-3", "later", AT)).toEqual({ isOurs: false, state: "sent" });
  });

  test("for ever, where whoever held it broke off", async () => {
    await mails.claim("cao-bang#-3", "killed", AT);
    expect(await mails.claim("cao-bang#-3", "later", AT)).toEqual({ isOurs: false, state: "sending" });
    await mails.settle("cao-bang#-3", "later", "sent", AT);
    expect((await mails.claim("cao-bang#-3", "later still", AT)).state).toBe("sending");
  });

  test("until it was refused, and not for ever so", async () => {
    const hour = (n: number): string => new Date(Date.parse(AT) + n * 3_600_000).toISOString();
    for (let tries = 1; tries <= 30; tries += 1) {
      expect((await mails.claim("cao-bang#-3", `try ${tries}`, hour(tries))).isOurs).toBe(true);
      await mails.settle("cao-bang#-3", `try ${tries}`, "refused", hour(tries));
      expect((await mails.claim("cao-bang#-3", "too soon", hour(tries + 0.9))).isOurs).toBe(false);
    }
    expect(await mails.claim("cao-bang#-3", "one too many", hour(99))).toEqual({ isOurs: false, state: "refused" });
  });

  test("who knows it also when the answer was lost and the call went out twice", async () => {
    let lost = 0;
    database.fault = (operation) => (operation === "PutItem" && lost++ === 0 ? "lose" : null);
    expect((await mails.claim("cao-bang#-3", "a", AT)).isOurs).toBe(true);
    expect(lost).toBeGreaterThan(1);
  });
});
