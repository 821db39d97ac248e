import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Administration, administration } from "../../../addin/actions/administer.ts";
import { memory } from "../../../addin/actions/memory.ts";
import { administrationClient } from "../../../addin/api/administration-client.ts";
import { nextFrom, startOf } from "../../../addin/pane/administrator/campaigns/next-form.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { newWorld, type World } from "../../support/world.ts";
import { textStorage } from "./desk.ts";

/** What the pane's administrator does, by the pane's own client against the whole app. */

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld(database, {}, [NQ57_2026]);
});
afterAll(() => database.stop());

/** The administrator at a computer; `lost` answers are carried out and never heard. */
function at(network: { lost: boolean }, user = "admin"): Administration {
  const send: typeof fetch = async (input, init) => {
    const answer = await world.app.request(String(input), init);
    if (network.lost) throw new TypeError("the line is gone");
    return answer;
  };
  const client = administrationClient({ origin: "", fetch: send, token: async () => user, timeoutMs: 30_000 });
  return administration({ client, memory: memory(textStorage(new Map())), newId: randomUUID });
}

const DUE = { kind: "due", before: "2023-12-31T17:00:00.000Z", text: "trước ngày 01/01/2024" } as const;
const WHY = "Theo công văn gia hạn";

test("a click repeated after a lost answer changes nothing twice", async () => {
  const network = { lost: true };
  const admin = at(network);
  expect(await admin.change("nq57-2023", DUE, WHY)).toEqual({ ok: false, error: { kind: "offline" } });
  network.lost = false;
  expect(await admin.change("nq57-2023", DUE, WHY)).toMatchObject({ ok: true, value: { revision: 1 } });
  const log = await admin.changes("nq57-2023");
  expect(log).toMatchObject({ ok: true, value: { changes: [{ by: "admin", why: WHY, change: DUE }] } });
});

test("what is asked for anew after an answer is a change of its own", async () => {
  const admin = at({ lost: false });
  const later = { ...DUE, before: "2024-01-31T17:00:00.000Z" };
  await admin.change("nq57-2023", later, WHY);
  expect(await admin.change("nq57-2023", later, WHY)).toMatchObject({ ok: true, value: { revision: 3 } });
});

test("the form of the next year makes the campaign the service hands out", async () => {
  const admin = at({ lost: false });
  const form = { ...startOf(NQ57_2026, "2026-12-01"), due: { day: "31/12/2027", time: "00:00" } };
  const next = nextFrom(NQ57_2026, form);
  if (next === null) throw new Error("the form is not whole");
  const made = await admin.rollForward({ ...next, from: NQ57_2026.id }, WHY);
  expect(made).toMatchObject({ ok: true, value: { id: "nq57-2027", state: "draft", previous: "nq57-2026" } });
});

test("a person is invited, given a role and disabled; each stands in the log with its reason", async () => {
  const admin = at({ lost: false });
  const roles = [{ role: "reporter", unit: "bct" }] as const;
  const invited = await admin.changePerson(
    "lan@moit.gov.vn",
    { kind: "invite", name: "Nguyễn Thị Lan", email: "lan@moit.gov.vn", roles },
    WHY,
  );
  expect(invited).toMatchObject({ ok: true, value: { person: { invitationOwed: true } } });
  await admin.changePerson("lan@moit.gov.vn", { kind: "give-role", role: "leader", unit: "bct" }, WHY);
  await admin.changePerson("lan@moit.gov.vn", { kind: "disable" }, WHY);
  const found = await admin.people();
  expect(found.ok && found.value.find(({ user }) => user === "lan@moit.gov.vn")).toMatchObject({
    disabled: true,
    roles: [{ role: "reporter" }, { role: "leader" }],
  });
  const log = await admin.personChanges("lan@moit.gov.vn");
  expect(log.ok && log.value.changes.map(({ change }) => change.kind)).toEqual(["invite", "give-role", "disable"]);
});

test("the audit is a workbook", async () => {
  const audit = await at({ lost: false }).audit("nq57-2023");
  expect(audit.ok && new TextDecoder().decode(await audit.value.slice(0, 2).arrayBuffer())).toBe("PK");
});

test("nobody else may", async () => {
  expect(await at({ lost: false }, "bct").change("nq57-2023", DUE, WHY)).toMatchObject({
    ok: false,
    error: { kind: "problem", problem: { status: 403 } },
  });
});
