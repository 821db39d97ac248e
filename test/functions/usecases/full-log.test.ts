import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { type Answer, newWorld } from "../../support/world.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());

test("a log of changes that is full says so and keeps what it has; the campaign can still be closed and put away", async () => {
  const world = await newWorld(database);
  const change = (what: unknown, requestId: string = randomUUID()): Promise<Answer> =>
    world.ask("admin", "POST", "/changes", {
      json: { requestId, why: "Bổ sung cách ghi của các địa phương", change: what },
    });
  const [list] = (await world.ask("admin", "GET", "")).body.codeLists;
  const wordings = (round: number) =>
    Array.from({ length: 190 }, (_, index) => `Cách ghi thứ ${index + 1} của lần ${round}, ${"rất dài ".repeat(20)}`);
  const fuller = (round: number) =>
    change({ kind: "code-list", list: list.id, codes: list.codes, ambiguous: wordings(round) });

  const kept = randomUUID();
  expect((await change({ kind: "title", title: "Tên thứ nhất" }, kept)).status).toBe(200);
  const answers: Answer[] = [];
  while (answers.length < 20 && answers.at(-1)?.status !== 409) answers.push(await fuller(answers.length + 1));
  const full = answers.at(-1);
  expect(full?.body).toMatchObject({ code: "changes-full", status: 409 });
  expect(full?.body.title).toContain("Nhật ký thay đổi đã đầy (300 KB)");
  expect(answers.length).toBeGreaterThan(4);

  // What is small still finds room, and what was made before is answered as it was.
  expect((await change({ kind: "title", title: "Tên thứ hai" })).status).toBe(200);
  expect((await change({ kind: "title", title: "Tên thứ nhất" }, kept)).body.revision).toBe(1);
  const { changes } = (await world.ask("admin", "GET", "/changes")).body;
  expect(changes).toHaveLength(answers.length + 1);
  const { title, codeLists } = (await world.ask("bct", "GET", "")).body;
  expect([title, codeLists[0].ambiguous]).toEqual([
    "Tên thứ hai",
    wordings(answers.length - 1).map((one) => one.trim()),
  ]);

  let last = 200;
  while (last === 200) last = (await change({ kind: "reminders", before: [7, 2], after: [] })).status;
  expect((await change({ kind: "close" })).body.state).toBe("closed");
  expect((await change({ kind: "archive" })).body.state).toBe("archived");
  expect((await world.ask("admin", "GET", "/audit.xlsx")).status).toBe(200);
});
