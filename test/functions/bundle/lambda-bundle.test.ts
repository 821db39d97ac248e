import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANSWERING_DOORS, bundleDoor, DOORS, type Door } from "../../../functions/bundle.ts";
import { ensureTable } from "../../../functions/store/table.ts";
import { BUCKET_KEY, openTestBucket, type TestBucket } from "../../support/bucket.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";

const folder = mkdtempSync(join(tmpdir(), "tong-hop-bundle-"));
const inputs = new Map<Door, readonly string[]>();
const imports: { readonly path: string; readonly kind: string }[] = [];

let database: TestDatabase;
let bucket: TestBucket;
beforeAll(async () => {
  [database, bucket] = await Promise.all([openTestDatabase(), openTestBucket()]);
  await ensureTable(database.client, "tong-hop");
  for (const door of DOORS) {
    const { metafile } = await bundleDoor(door, folder);
    inputs.set(door, Object.keys(metafile.inputs));
    imports.push(...Object.values(metafile.inputs).flatMap((input) => input.imports));
  }
}, 60_000);
afterAll(async () => {
  await Promise.all([database.stop(), bucket.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const inputsOf = (door: Door, pattern: RegExp): string[] => (inputs.get(door) ?? []).filter((one) => pattern.test(one));
const codeOf = (door: Door): string => readFileSync(join(folder, door, `${door}.mjs`), "utf8");

test("what goes to Lambda is the app", () => {
  for (const door of ANSWERING_DOORS) {
    expect(inputs.get(door)).toContain("functions/app.ts");
    expect(inputs.get(door)).toContain("shared/campaign/built-in/nq57-2023.ts");
  }
});

const MAIL = /nodemailer|client-sesv2|client-cognito|^functions\/(mail|accounts)\//;

test("sending rows carries no workbook, no merge, no Word and no bucket, and stays within 600 kB", () => {
  const heavy =
    /^functions\/(xlsx|docx)\/|^shared\/(merge\/(?!decision)|document)|(hucre|docx|fflate|@aws-sdk\/client-s3)\//;
  expect(inputsOf("reports", heavy)).toEqual([]);
  expect([...inputsOf("reports", MAIL), ...inputsOf("workbooks", MAIL)]).toEqual([]);
  expect(inputsOf("mail", MAIL).length).toBeGreaterThan(5);
  expect(inputsOf("workbooks", heavy).length).toBeGreaterThan(20);
  expect(Buffer.byteLength(codeOf("reports"))).toBeLessThan(600_000);
});

test.each([...DOORS])("nothing of the demo accounts, the local server or its tools goes with %s", (door) => {
  const local =
    /^functions\/(local|operations|node)|node_modules\/(oidc-provider|selfsigned|koa|vite|esbuild|@dynoxide|@hono\/node-server)\//;
  expect(inputsOf(door, local)).toEqual([]);
  // Whatever way it might come in: these words are said on the sign-in page and to the provider only.
  for (const words of ["tài khoản dùng thử", "không có mật khẩu", "signing-key.json", "tong-hop-addin"]) {
    expect(codeOf(door)).not.toContain(words);
  }
});

test.each([...DOORS])(
  "the code of %s has no letter beyond ASCII, which would double what a fresh process reads",
  (door) => {
    expect(codeOf(door).match(/[^\0-\x7f].{0,20}/)).toBeNull();
  },
);

test("the Word library waits until somebody asks for a Word file", () => {
  expect(inputsOf("workbooks", /node_modules\/docx\//)).not.toEqual([]);
  const starts = imports.filter(({ path }) => path === "functions/docx/write.ts");
  expect(starts.map(({ kind }) => kind)).toEqual(["dynamic-import"]);
  expect(codeOf("workbooks")).toContain("wordprocessingml");
});

/** Runs the bundle as Lambda does: loaded once in a fresh process, asked by events of an HTTP API. */
function ask(door: Door, path: string): { readonly statusCode: number; readonly body: string } {
  const event = {
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "example.org" },
    requestContext: { domainName: "example.org", http: { method: "GET", path } },
    isBase64Encoded: false,
  };
  const script = `
    const { handler } = await import(${JSON.stringify(join(folder, door, `${door}.mjs`))});
    process.stdout.write(JSON.stringify(await handler(${JSON.stringify(event)}, {})) + "\\n");`;
  const env = {
    AWS_REGION: "ap-southeast-1",
    TABLE_NAME: "tong-hop",
    ISSUER: "https://issuer.example.org",
    AUDIENCE: "tong-hop-api",
    DYNAMODB_ENDPOINT: database.endpoint,
    ARTIFACT_BUCKET: bucket.bucket,
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: BUCKET_KEY.accessKeyId,
    S3_SECRET_ACCESS_KEY: BUCKET_KEY.secretAccessKey,
  };
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  // Before the answer stands the line that CloudWatch makes metrics of.
  const [told = "", answer = ""] = stdout.trim().split("\n");
  expect(JSON.parse(told)).toMatchObject({
    deployment: "tong-hop",
    _aws: { CloudWatchMetrics: [{ Namespace: "TongHop" }] },
  });
  return JSON.parse(answer);
}

test.each([...ANSWERING_DOORS])("%s loads on its own and answers", (door) => {
  expect(ask(door, "/api/health")).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
  const { statusCode, body } = ask(door, "/api/me");
  expect([statusCode, JSON.parse(body).code]).toEqual([401, "not-signed-in"]);
});

test("a fresh process does not load Node's HTTP client before a request needs it", () => {
  const script = `
    await import(${JSON.stringify(join(folder, "reports", "reports.mjs"))});
    process.stdout.write(process.moduleLoadList.filter((name) => name.includes("undici")).join());`;
  const env = {
    AWS_REGION: "r",
    TABLE_NAME: "t",
    ISSUER: "https://i.example.org",
    AUDIENCE: "a",
    ARTIFACT_BUCKET: "b",
  };
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
});
