import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Permission } from "../../../functions/http/scope.ts";
import { ROUTES } from "../../../functions/routes/table.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database);
  const json = submissionOf(world.campaign, "bct");
  expect((await world.ask("bct", "POST", "/reports/bct/versions", { json })).status).toBe(201);
});
afterAll(() => database.stop());

/** Who of these gets in, by what a route allows; everyone else is refused with this code. */
const EXPECTED: Readonly<Record<Permission, Readonly<Record<string, string>>>> = {
  anyone: {},
  "signed-in": { none: "not-signed-in" },
  "any-role": { none: "not-signed-in", nobody: "not-allowed" },
  "see-all": {
    none: "not-signed-in",
    nobody: "not-allowed",
    bct: "not-allowed",
    "bct-leader": "not-allowed",
    "p63-ha-noi": "not-allowed",
  },
  "see-unit": { none: "not-signed-in", nobody: "foreign-unit", "p63-ha-noi": "foreign-unit" },
  "send-for-unit": {
    none: "not-signed-in",
    nobody: "foreign-unit",
    "p63-ha-noi": "foreign-unit",
    admin: "not-allowed",
  },
  "lead-unit": {
    none: "not-signed-in",
    nobody: "foreign-unit",
    "p63-ha-noi": "foreign-unit",
    bct: "not-allowed",
    coordinator: "not-allowed",
    admin: "not-allowed",
  },
  coordinate: {
    none: "not-signed-in",
    nobody: "",
    bct: "not-allowed",
    "bct-leader": "not-allowed",
    "p63-ha-noi": "",
    admin: "not-allowed",
  },
  administer: {
    none: "not-signed-in",
    nobody: "not-allowed",
    bct: "not-allowed",
    "bct-leader": "not-allowed",
    "p63-ha-noi": "not-allowed",
    coordinator: "not-allowed",
  },
};
const PEOPLE = ["none", "nobody", "bct", "bct-leader", "p63-ha-noi", "coordinator", "admin"];

for (const { method, path, permission } of ROUTES) {
  test(`${method} ${path} lets in exactly who may (${permission})`, async () => {
    const url = path
      .replace(":campaign", world.campaign.id)
      .replace(":unit", "bct")
      .replace(":n", "1")
      .replace(":id", "0".repeat(32))
      .replace("template.xlsx", "template.xlsx?unit=bct");
    for (const user of PEOPLE) {
      const request = method === "GET" ? {} : { json: { n: 99, requestId: randomUUID() } };
      const answer = await world.ask(user === "none" ? null : user, method, url, request);
      const refusal = EXPECTED[permission][user];
      // Those who belong elsewhere are told so where a unit is named.
      const code = refusal === "" ? (path.includes(":unit") ? "foreign-unit" : "not-allowed") : refusal;
      const refused = [401, 403].includes(answer.status) ? answer.body.code : undefined;
      expect(refused, `${user}: ${answer.status}`).toBe(path.includes("/artifacts/") ? "link-expired" : code);
      expect(answer.status).toBeLessThan(500);
    }
  });
}

test("a forged or missing token is answered alike, with a challenge", async () => {
  for (const headers of [
    {},
    { authorization: "Basic YTpi" },
    { authorization: "Bearer forged" },
    { authorization: "Bearer" },
  ]) {
    const answer = await world.ask(null, "GET", "/api/me", { headers });
    expect([answer.status, answer.body.code]).toEqual([401, "not-signed-in"]);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test("a reporter's board has its own row only, a coordinator's has all 85", async () => {
  const own = await world.ask("bct", "GET", "/board");
  expect(own.body.units).toMatchObject([{ unit: "bct", state: "sent", n: 1, late: false, overdue: false }]);
  const all = await world.ask("coordinator", "GET", "/board");
  expect(all.body.units).toHaveLength(85);
  expect((await world.ask("admin", "GET", "/board")).body.units).toHaveLength(85);
});

test("a board of 85 is one Query", async () => {
  database.meter.reset();
  await world.ask("coordinator", "GET", "/board");
  expect(database.meter.calls).toEqual(["BatchGetItem", "Query"]);
});

test("roles end at once when they are taken away, whatever the token says", async () => {
  const user = "p63-ha-noi";
  expect((await world.ask(user, "GET", `/reports/${user}`)).status).toBe(200);
  await world.deps.store.people.put([{ user, name: user, roles: [] }]);
  expect((await world.ask(user, "GET", `/reports/${user}`)).body.code).toBe("foreign-unit");
  expect((await world.ask(user, "GET", "/api/me")).body).toEqual({ user, name: user, roles: [] });
  await world.deps.store.people.put([{ user, name: user, roles: [{ role: "reporter", unit: user }] }]);
});

test("the receiver is addressed but owes no report", async () => {
  const receiver = world.campaign.receiver.unit;
  expect((await world.ask("coordinator", "GET", `/reports/${receiver}`)).body.code).toBe("unknown-unit");
});
