import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { AS_SHIPPED, bundleDoor } from "../../../functions/bundle.ts";
import { ROOT } from "../../support/source-files.ts";

/** How long a fresh process loads the function for rows, beside a bare Hono handler with the DynamoDB client, packed alike. */
const BARE = `
  import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
  import { Hono } from "hono";
  import { handle } from "hono/aws-lambda";
  const client = new DynamoDBClient({});
  const app = new Hono().get("/:key", async (context) => {
    const Key = { PK: { S: context.req.param("key") } };
    return context.json((await client.send(new GetItemCommand({ TableName: "t", Key }))).Item ?? null);
  });
  export const handler = handle(app);`;
const ENVIRONMENT = {
  AWS_REGION: "ap-southeast-1",
  TABLE_NAME: "tong-hop",
  ISSUER: "https://issuer.example.org",
  AUDIENCE: "tong-hop-api",
  ARTIFACT_BUCKET: "artifacts",
};
const ROUNDS = 15;

const folder = mkdtempSync(join(tmpdir(), "tong-hop-loading-"));
const bare = join(folder, "bare.mjs");
const reports = join(folder, "reports/reports.mjs");
await build({ ...AS_SHIPPED, stdin: { contents: BARE, resolveDir: ROOT }, outfile: bare });
await bundleDoor("reports", folder);

/** In milliseconds, as the process itself sees it: the start of Node is the same for both. */
function load(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start); process.exit()`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  return Number(stdout);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const kB = (file: string): number => Math.round(statSync(file).size / 1000);
// The first round warms the disk; the rest are taken in turn, so that a busy machine slows both.
const taken = Array.from({ length: ROUNDS + 1 }, () => ({ work: load(reports), floor: load(bare) })).slice(1);
const ratio = median(taken.map(({ work, floor }) => work / floor));
const [work, floor] = [median(taken.map((one) => one.work)), median(taken.map((one) => one.floor))];
console.log(
  `loading the function for rows: ${ratio.toFixed(2)} × a bare handler (${work.toFixed(0)} ms : ${floor.toFixed(0)} ms; ${kB(reports)} kB : ${kB(bare)} kB)`,
);
rmSync(folder, { recursive: true, force: true });
