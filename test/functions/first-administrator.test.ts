import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
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

const SCRIPT = join(ROOT, "functions/first-administrator.ts");
const environment = () => ({ TABLE_NAME: "people", AWS_REGION: "local", DYNAMODB_ENDPOINT: engine.endpoint });

function appoint(...args: readonly string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], { env: environment(), encoding: "utf8" });
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

test("where accounts are ours they get one, told by mail; what the provider refuses ends the program in so many words", async () => {
  const asked: string[] = [];
  let answer = 200;
  const pool = createServer(async (request, response) => {
    for await (const part of request) asked.push(String(part));
    response.writeHead(answer, { "content-type": "application/x-amz-json-1.1" });
    response.end(answer === 200 ? "{}" : '{"__type":"LimitExceededException"}');
  });
  pool.listen(0, "127.0.0.1");
  await once(pool, "listening");
  const env = {
    ...environment(),
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${(pool.address() as AddressInfo).port}`,
  };
  const account = [
    "--user",
    "hoa@bo.gov.vn",
    "--name",
    "Lê Thị Hoa",
    "--user-pool",
    "pool-1",
    "--email",
    "hoa@bo.gov.vn",
  ];
  const run = () => promisify(execFile)(process.execPath, [SCRIPT, ...account], { env });
  try {
    expect((await run()).stdout).toContain("hoa@bo.gov.vn: đã có tài khoản, hoặc thư mời đã gửi");
    expect(JSON.parse(asked[0] ?? "")).toMatchObject({ UserPoolId: "pool-1", Username: "hoa@bo.gov.vn" });
    answer = 400;
    await expect(run()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining("Cognito từ chối") });
  } finally {
    pool.close();
  }
  expect((await people.get("hoa@bo.gov.vn"))?.now.roles).toEqual([{ role: "administrator", unit: null }]);
});

test("where there is no table, or no environment, it says what to look at, without a stack", () => {
  const lan = ["--user", "lan@bo.gov.vn", "--name", "Nguyễn Thị Lan"];
  const run = (env: Record<string, string>) => spawnSync(process.execPath, [SCRIPT, ...lan], { env, encoding: "utf8" });
  const elsewhere = run({ ...environment(), TABLE_NAME: "elsewhere" });
  expect([elsewhere.status, elsewhere.stderr]).toEqual([1, expect.stringContaining("Không có bảng này")]);
  const nowhere = run({});
  expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringContaining("TABLE_NAME")]);
  for (const { stderr } of [elsewhere, nowhere]) expect(stderr).not.toContain("    at ");
});

test("without a person to let in it says how it is called", () => {
  const { status, stderr } = appoint("--name", "Ai đó");
  expect([status, stderr]).toEqual([1, expect.stringContaining("--user")]);
});
