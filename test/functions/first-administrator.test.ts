import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, startEngine } from "../../functions/local/engine.ts";
import { jitteredPause } from "../../functions/store/batches.ts";
import { dynamoClient } from "../../functions/store/client.ts";
import { openDatabase } from "../../functions/store/database.ts";
import { type People, peopleIn } from "../../functions/store/people.ts";
import { ensureTable } from "../../functions/store/table.ts";
import { ROOT } from "../support/source-files.ts";

let engine: Engine;
let people: People;

beforeAll(async () => {
  engine = await startEngine(null, null);
  const client = dynamoClient({ endpoint: engine.endpoint, region: "local" });
  await ensureTable(client, "people");
  const pause = jitteredPause(Math.random, (ms) => setTimeout(ms));
  people = peopleIn(openDatabase({ client, table: "people", pause }));
});
afterAll(() => engine.stop());

function appoint(...args: readonly string[]) {
  const script = join(ROOT, "functions/first-administrator.ts");
  const known = ["--table", "people", "--region", "local", "--database", engine.endpoint];
  return spawnSync(process.execPath, [script, ...known, ...args], { encoding: "utf8" });
}

test("whoever deploys lets one person in as administrator; repeating it changes nothing", async () => {
  const lan = ["--user", "lan@bo.gov.vn", "--name", "Nguyễn Thị Lan"];
  expect(appoint(...lan).stdout).toContain("đã là quản trị viên");
  const role = { role: "administrator", unit: null } as const;
  expect((await people.get("lan@bo.gov.vn"))?.now).toMatchObject({ name: "Nguyễn Thị Lan", roles: [role] });
  expect(appoint(...lan).stdout).toContain("đã có từ trước");
});

test("somebody whose roles were taken away does not get them back by another deployment", async () => {
  await people.put([{ user: "minh@bo.gov.vn", name: "Trần Văn Minh", roles: [] }]);
  expect(appoint("--user", "minh@bo.gov.vn", "--name", "Ai đó").status).toBe(0);
  expect((await people.get("minh@bo.gov.vn"))?.now).toMatchObject({ name: "Trần Văn Minh", roles: [] });
});

test("without a person to let in it says how it is called", () => {
  const { status, stderr } = appoint("--name", "Ai đó");
  expect([status, stderr]).toEqual([1, expect.stringContaining("--user")]);
});
