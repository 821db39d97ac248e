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

/** In milliseconds, from inside the process: the start of Node is the same for both. */
interface Start {
  readonly loaded: number;
  /** Of the processor: what other work on the machine makes it wait for is not in it. */
  readonly spent: number;
  /** Until the first answer is there: what was put off at loading is paid then. */
  readonly answered: number;
}

const EVENT = {
  version: "2.0",
  rawPath: "/api/nowhere/at/all",
  rawQueryString: "",
  headers: { host: "example.org" },
  requestContext: { domainName: "example.org", http: { method: "GET", path: "/api/nowhere/at/all" } },
  isBase64Encoded: false,
};

function start(file: string): Start {
  const script = `
    const [from, before] = [performance.now(), process.cpuUsage()];
    const { handler } = await import(${JSON.stringify(file)});
    const [loaded, { user, system }] = [performance.now() - from, process.cpuUsage(before)];
    await handler(${JSON.stringify(EVENT)}, {});
    const answered = performance.now() - from;
    console.log(JSON.stringify({ loaded, spent: (user + system) / 1000, answered }));
    process.exit();`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  // Before it stands what the app tells of the request.
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const kB = (file: string): number => Math.round(statSync(file).size / 1000);
// The first round warms the disk; the rest are taken in turn, so that a busy machine slows both.
const taken = Array.from({ length: ROUNDS + 1 }, () => ({ work: start(reports), floor: start(bare) })).slice(1);
function beside(what: keyof Start): string {
  const ratio = median(taken.map(({ work, floor }) => work[what] / floor[what]));
  const [work, floor] = [median(taken.map((one) => one.work[what])), median(taken.map((one) => one.floor[what]))];
  return `${ratio.toFixed(2)} × a bare handler (${work.toFixed(0)} ms : ${floor.toFixed(0)} ms)`;
}
console.log(`loading the function for rows: ${beside("loaded")}; ${kB(reports)} kB : ${kB(bare)} kB`);
console.log(`  processor time of it: ${beside("spent")}`);
console.log(`  until its first answer: ${beside("answered")}`);
rmSync(folder, { recursive: true, force: true });
