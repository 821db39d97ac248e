import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  // Bộ Công Thương wants its leader to approve.
  const units = NQ57_2023.units.map((unit) => (unit.id === "bct" ? { ...unit, approval: true } : unit));
  world = await newWorld(database, { units });
});

const send = (unit: string, base = 0) =>
  world.ask(unit, "POST", `/reports/${unit}/versions`, { json: submissionOf(world.campaign, unit, { base }) });
const decide = (user: string, unit: string, verb: string, body: Record<string, unknown>) =>
  world.ask(user, "POST", `/reports/${unit}/${verb}`, { json: { requestId: randomUUID(), n: 1, ...body } });
const report = async (unit: string) => (await world.ask("coordinator", "GET", `/reports/${unit}`)).body;
const REMARK = { annex: "phu-luc-3", row: 9, text: "Đề nghị nêu rõ mức hoàn thành" };

describe("returning a report", () => {
  test("shows its note and its remarks at their rows until a new version comes", async () => {
    await send("p63-cao-bang");
    const returned = await decide("coordinator", "p63-cao-bang", "return", {
      note: "Thiếu số liệu",
      remarks: [REMARK],
    });
    expect(returned.body).toEqual({ unit: "p63-cao-bang", state: "returned", n: 1 });
    const { body: seen } = await world.ask("p63-cao-bang", "GET", "/reports/p63-cao-bang");
    expect(seen.remarks).toEqual([REMARK]);
    expect(seen.events).toMatchObject([{ kind: "return", note: "Thiếu số liệu", by: "coordinator", n: 1 }]);
    await send("p63-cao-bang", 1);
    expect(await report("p63-cao-bang")).toMatchObject({ head: { state: "sent", n: 2 }, remarks: [] });
  });

  test("asked again is done once, and the answer is what it was", async () => {
    await send("p63-cao-bang");
    const body = { requestId: randomUUID(), note: "Thiếu", remarks: [REMARK] };
    const first = await decide("coordinator", "p63-cao-bang", "return", body);
    await send("p63-cao-bang", 1);
    const again = await decide("coordinator", "p63-cao-bang", "return", body);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await report("p63-cao-bang")).events).toHaveLength(1);
    const other = await decide("coordinator", "p63-cao-bang", "return", { ...body, note: "Khác" });
    expect(other.body.code).toBe("same-id-other-content");
    const otherVerb = await decide("coordinator", "p63-cao-bang", "accept", { requestId: body.requestId });
    expect(otherVerb.body.code).toBe("same-id-other-content");
  });

  test("ten times at once with one id is one event", async () => {
    await send("p63-cao-bang");
    const body = { requestId: randomUUID(), note: "Thiếu" };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => decide("coordinator", "p63-cao-bang", "return", body)),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await report("p63-cao-bang")).events).toHaveLength(1);
  });

  test("a version that is not the newest is refused", async () => {
    await send("p63-cao-bang");
    await send("p63-cao-bang", 1);
    const refused = await decide("coordinator", "p63-cao-bang", "return", { n: 1 });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: "not-the-head", head: 2 });
    const strange = await decide("coordinator", "p63-cao-bang", "return", {
      n: 2,
      remarks: [{ ...REMARK, annex: "phu-luc-9" }],
    });
    expect(strange.status).toBe(400);
  });

  test("with more to say than one item holds is told so", async () => {
    await send("p63-cao-bang");
    const text = "ữ".repeat(2_000);
    const remarks = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...REMARK, row: index + 1, text }));
    const refused = await decide("coordinator", "p63-cao-bang", "return", { n: 1, remarks: remarks(300) });
    expect([refused.status, refused.body.code]).toEqual([400, "malformed-request"]);
    const taken = await decide("coordinator", "p63-cao-bang", "return", { n: 1, remarks: remarks(30) });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect((await report("p63-cao-bang")).remarks).toHaveLength(30);
  });

  test("and accepting at the same moment: one happens", async () => {
    await send("p63-cao-bang");
    const both = await Promise.all([
      decide("coordinator", "p63-cao-bang", "accept", {}),
      decide("coordinator", "p63-cao-bang", "accept", {}),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await report("p63-cao-bang")).events).toHaveLength(1);
  });

  test("whose answer got lost is found to have happened", async () => {
    await send("p63-cao-bang");
    let lost = false;
    database.fault = (operation) => {
      if (operation !== "UpdateItem" || lost) return null;
      lost = true;
      return "lose";
    };
    expect((await decide("coordinator", "p63-cao-bang", "accept", {})).status).toBe(200);
    expect((await report("p63-cao-bang")).events).toHaveLength(1);
  });
});

describe("a unit that wants approval", () => {
  test("has sent only when its leader approves, and is judged on time then", async () => {
    await send("bct");
    expect(await report("bct")).toMatchObject({ head: { state: "awaiting-approval", late: false, overdue: false } });
    world.clock.now = new Date("2023-11-02T00:00:00Z");
    expect(await report("bct")).toMatchObject({ head: { state: "awaiting-approval", late: false, overdue: true } });
    const early = await decide("coordinator", "bct", "accept", {});
    expect(early.body.code).toBe("not-the-head");
    const approved = await decide("bct-leader", "bct", "approve", {});
    expect(approved.body).toEqual({ unit: "bct", state: "sent", n: 1 });
    expect(await report("bct")).toMatchObject({ head: { state: "sent", late: true, overdue: false } });
  });

  test("is approved by its leader only", async () => {
    await send("bct");
    expect((await decide("bct", "bct", "approve", {})).body.code).toBe("not-allowed");
    expect((await decide("coordinator", "bct", "approve", {})).body.code).toBe("not-allowed");
  });

  test("needs none for what came by e-mail, signed", async () => {
    const json = submissionOf(world.campaign, "bct", { receivedAt: "2023-10-19T00:00:00Z" });
    await world.ask("coordinator", "POST", "/reports/bct/versions", { json });
    expect((await report("bct")).head.state).toBe("sent");
  });
});

describe("an exception", () => {
  test("is given to a unit that has sent nothing, repeats by its id, and the first version still has base 0", async () => {
    const body = { requestId: randomUUID(), until: "2023-11-10T00:00:00Z", reason: "Bão số 5" };
    const given = await decide("coordinator", "bct", "exception", body);
    expect(given.body).toEqual({ unit: "bct", state: "not-sent", n: 0 });
    expect((await decide("coordinator", "bct", "exception", body)).body).toEqual(given.body);
    const local = { ...body, until: "2023-11-10T07:00:00+07:00" };
    expect((await decide("coordinator", "bct", "exception", local)).body).toEqual(given.body);
    const other = await decide("coordinator", "bct", "exception", { ...body, reason: "Khác" });
    expect(other.body.code).toBe("same-id-other-content");
    world.clock.now = new Date("2023-11-05T00:00:00Z");
    expect(await report("bct")).toMatchObject({
      head: { overdue: false, extendedUntil: "2023-11-10T00:00:00.000Z" },
      events: [{ kind: "exception", note: "Bão số 5", n: null }],
    });
    expect((await send("bct")).status).toBe(201);
  });
});

describe("number and date of the signed letter", () => {
  const set = (json: unknown, n = 1) =>
    world.ask("p63-cao-bang", "PATCH", `/reports/p63-cao-bang/versions/${n}/letter`, { json });
  const letter = { number: "321/BC-UBND", date: "2023-10-25" };

  test("come later as an event, once for each change", async () => {
    await send("p63-cao-bang");
    const first = await set(letter);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ kind: "letter", n: 1, letter });
    expect((await set(letter)).body).toEqual(first.body);
    await set({ ...letter, number: "322/BC-UBND" });
    const { events } = await report("p63-cao-bang");
    expect(events.map((event: { letter: { number: string } }) => event.letter.number)).toEqual([
      "321/BC-UBND",
      "322/BC-UBND",
    ]);
    const { body: version } = await world.ask("p63-cao-bang", "GET", "/reports/p63-cao-bang/versions/1");
    expect(version.letter.number).toBe("322/BC-UBND");
  });

  test("belong to a version that exists, and are well formed", async () => {
    expect((await set(letter)).body.code).toBe("unknown-version");
    expect((await set({ number: "", date: "2023-10-25" })).status).toBe(400);
    expect((await set({ number: "1", date: "2023-02-30" })).status).toBe(400);
  });
});
