import { spawnSync } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { startEngine } from "../../functions/local/engine.ts";
import { databaseProcesses, newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { ROOT } from "../support/source-files.ts";

const running: RunningServer[] = [];
const folders: { readonly remove: () => void }[] = [];

function dataFolder(): string {
  const folder = newDataFolder();
  folders.push(folder);
  return folder.path;
}

async function start(folder: string, environment: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const server = await startLocalServer(folder, environment);
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  for (const folder of folders.splice(0)) folder.remove();
});

test("it prints one address, answers there, and ends cleanly with everything it started", async () => {
  const folder = dataFolder();
  const server = await start(folder);
  expect(server.printed().match(/https:\/\//g)).toHaveLength(1);
  expect(server.printed()).toContain("coordinator");
  expect((await server.send(`${server.origin}/api/health`)).status).toBe(200);
  expect((await server.send(`${server.origin}/`)).headers.get("content-type")).toContain("text/html");
  expect(databaseProcesses(folder)).toHaveLength(1);
  expect(await server.stop()).toBe(0);
  expect(databaseProcesses(folder)).toEqual([]);
});

test("a second server over the same data says who holds it; on the same port, which other to take", async () => {
  const folder = dataFolder();
  const first = await start(folder);
  await expect(start(folder)).rejects.toThrow(/đang được một máy chủ khác dùng.*TONGHOP_DATA=/s);
  const { port } = new URL(first.origin);
  const other = Number(port) + 1;
  await expect(start(dataFolder(), { PORT: port })).rejects.toThrow(`PORT=${other} npm start`);
});

test("an engine named by DYNAMODB_ENDPOINT is used instead of our own", async () => {
  const engine = await startEngine(null, null);
  const folder = dataFolder();
  try {
    const server = await start(folder, { DYNAMODB_ENDPOINT: engine.endpoint });
    expect((await server.send(`${server.origin}/api/health`)).status).toBe(200);
    expect(databaseProcesses(folder)).toEqual([]);
  } finally {
    await engine.stop();
  }
});

test("without its database the server ends and says so", async () => {
  const folder = dataFolder();
  const server = await start(folder);
  for (const pid of databaseProcesses(folder)) process.kill(pid, "SIGKILL");
  expect(await server.ended()).toBe(1);
  expect(server.printed()).toContain("Cơ sở dữ liệu đã dừng đột ngột");
});

function tokenCommand(folder: string, ...args: string[]) {
  const env = { ...process.env, TONGHOP_DATA: folder };
  return spawnSync(process.execPath, ["functions/local/token.ts", ...args], { cwd: ROOT, env, encoding: "utf8" });
}

test("a printed token opens the API, whichever server process made the key", async () => {
  const folder = dataFolder();
  expect(tokenCommand(folder, "--user", "bct").stderr).toContain("npm start");
  await (await start(folder)).stop();
  const { stdout, stderr } = tokenCommand(folder, "--user", "bct");
  expect(stderr).toBe("");
  const server = await start(folder, { PORT: new URL(running[0]?.origin ?? "").port });
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  const me = await server.send(`${server.origin}/api/me`, { headers });
  expect(await me.json()).toMatchObject({ user: "bct", roles: [{ role: "reporter", unit: "bct" }] });
});

test("a token for nobody is refused with the names there are", () => {
  const folder = dataFolder();
  const refused = tokenCommand(folder, "--user", "nobody");
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("Không có tài khoản dùng thử “nobody”");
  expect(tokenCommand(folder).stderr).toContain("--user");
});
