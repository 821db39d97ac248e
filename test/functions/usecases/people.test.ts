import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PersonChange } from "../../../shared/person/change.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { type Answer, newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  world = await newWorld(database);
});

const why = "theo công văn cử người";
const NEW = "lan.lao-cai";
const EMAIL = "lan@laocai.gov.vn";
const invite: PersonChange = {
  kind: "invite",
  name: "Nguyễn Thị Lan",
  email: EMAIL,
  roles: [{ role: "reporter", unit: "p63-lao-cai" }],
};
const ADMINISTRATOR = { role: "administrator", unit: null } as const;
const change = (user: string, what: unknown, by = "admin", requestId: string = randomUUID()): Promise<Answer> =>
  world.ask(by, "POST", `/api/people/${encodeURIComponent(user)}/changes`, { json: { requestId, why, change: what } });

test("somebody is invited, works for a unit at once, and stops when disabled, whatever their token says", async () => {
  const requestId = randomUUID();
  const invited = await change(NEW, invite, "admin", requestId);
  expect([invited.status, invited.body.person]).toEqual([
    200,
    { user: NEW, name: "Nguyễn Thị Lan", email: EMAIL, roles: invite.roles, disabled: false, invitationOwed: true },
  ]);
  expect((await world.ask(NEW, "GET", "/reports/p63-lao-cai")).status).toBe(200);
  await change(NEW, { kind: "disable" });
  expect((await world.ask(NEW, "GET", "/reports/p63-lao-cai")).body.code).toBe("foreign-unit");
  expect((await change(NEW, invite, "admin", requestId)).body).toEqual(invited.body);
  expect((await change(NEW, { kind: "enable" }, "admin", requestId)).body.code).toBe("same-id-other-content");
  await change(NEW, { kind: "enable" });
  expect((await world.ask(NEW, "GET", "/reports/p63-lao-cai")).status).toBe(200);
  const { changes } = (await world.ask("coordinator", "GET", `/api/people/${NEW}/changes`)).body;
  expect(changes.map((one: { by: string; why: string }) => [one.by, one.why])).toEqual(Array(3).fill(["admin", why]));
  const { people } = (await world.ask("coordinator", "GET", "/api/people")).body;
  expect(people.map(({ user }: { user: string }) => user)).toContain(NEW);
});

test("what cannot be is refused with what to do", async () => {
  const title = async (user: string, what: unknown) => (await change(user, what)).body.title;
  expect(await title("ai-do", { kind: "name", name: "Ai đó" })).toContain("Hãy mời người dùng trước");
  expect(await title("bct", invite)).toContain("tài khoản này đã có");
  expect(await title("bct", { kind: "give-role", role: "leader", unit: null })).toContain("Hãy chọn đơn vị");
  expect(await title("bct", { kind: "give-role", role: "leader", unit: "không có" })).toContain("Hãy chọn lại đơn vị");
  expect(await title("bct", { kind: "give-role", role: "coordinator", unit: "bct" })).toContain("Hãy bỏ đơn vị");
  expect((await change("bct", { kind: "invitation-sent", invitation: "x" })).status).toBe(400);
  expect((await change("a b", invite)).status).toBe(400);
  expect((await change("bct#x", invite)).status).toBe(400);
  expect((await change("bct", { kind: "disable" }, "bct")).body.code).toBe("not-allowed");
});

test("the last administrator stays one, also when two take the role from each other at once", async () => {
  expect((await change("admin", { kind: "take-role", ...ADMINISTRATOR })).body.code).toBe("last-administrator");
  expect((await change("admin", { kind: "disable" })).body.code).toBe("last-administrator");
  expect((await change("bct", { kind: "give-role", ...ADMINISTRATOR })).status).toBe(200);
  const both = await Promise.all([
    change("admin", { kind: "take-role", ...ADMINISTRATOR }, "bct"),
    change("bct", { kind: "disable" }, "admin"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { people } = (await world.ask("coordinator", "GET", "/api/people")).body;
  const left = people.filter(
    (one: { disabled: boolean; roles: { role: string }[] }) =>
      !one.disabled && one.roles.some(({ role }) => role === "administrator"),
  );
  expect(left).toHaveLength(1);
});

test("a change whose answer was lost on the line is not made twice", async () => {
  let lost = false;
  database.fault = (operation) => {
    if (lost || operation !== "UpdateItem") return null;
    lost = true;
    return "lose";
  };
  expect((await change("bct", { kind: "name", name: "Chị Hoa" })).status).toBe(200);
  expect(lost).toBe(true);
  expect((await world.ask("admin", "GET", "/api/people/bct/changes")).body.changes).toHaveLength(1);
});

test("changes made at once are all kept", async () => {
  const done = await Promise.all(
    Array.from({ length: 6 }, (_, index) => change("bct", { kind: "name", name: `Tên ${index}` })),
  );
  expect(done.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await world.ask("admin", "GET", "/api/people/bct/changes")).body.changes).toHaveLength(6);
});
