import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleLambda } from "../../../functions/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "tong-hop-bundle-"));
let inputs: readonly string[];
let imports: readonly { readonly path: string; readonly kind: string }[];

beforeAll(async () => {
  const { metafile } = await bundleLambda(folder);
  inputs = Object.keys(metafile.inputs);
  imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what goes to Lambda is the app", () => {
  expect(inputs).toContain("functions/app.ts");
  expect(inputs).toContain("shared/campaign/built-in/nq57-2023.ts");
});

test("nothing of the demo accounts, the local server or its tools goes with it", () => {
  const local =
    /^functions\/local|node_modules\/(oidc-provider|selfsigned|koa|vite|esbuild|@dynoxide|@hono\/node-server)\//;
  expect(inputs.filter((input) => local.test(input))).toEqual([]);
  // Whatever way it might come in: these words are said on the sign-in page and to the provider only.
  const code = readFileSync(join(folder, "lambda.mjs"), "utf8");
  for (const words of ["tài khoản dùng thử", "không có mật khẩu", "signing-key.json", "tong-hop-addin"]) {
    expect(code).not.toContain(words);
  }
});

test("the Word library waits until somebody asks for a Word file", () => {
  const code = readFileSync(join(folder, "lambda.mjs"), "utf8");
  expect(inputs.some((input) => input.includes("node_modules/docx/"))).toBe(true);
  const starts = imports.filter(({ path }) => path === "functions/docx/write.ts");
  expect(starts.map(({ kind }) => kind)).toEqual(["dynamic-import"]);
  expect(code).toContain("wordprocessingml");
});

/** Runs the bundle as Lambda does: loaded once in a fresh process, asked by events of an HTTP API. */
function ask(path: string): { readonly statusCode: number; readonly body: string } {
  const event = {
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "example.org" },
    requestContext: { domainName: "example.org", http: { method: "GET", path } },
    isBase64Encoded: false,
  };
  const script = `
    const { handler } = await import(${JSON.stringify(join(folder, "lambda.mjs"))});
    process.stdout.write(JSON.stringify(await handler(${JSON.stringify(event)}, {})));`;
  const env = {
    AWS_REGION: "ap-southeast-1",
    TABLE_NAME: "tong-hop",
    ISSUER: "https://issuer.example.org",
    AUDIENCE: "tong-hop-api",
    ARTIFACT_BUCKET: "artifacts",
  };
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

test("it loads on its own and answers", () => {
  expect(ask("/api/health")).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
  const { statusCode, body } = ask("/api/me");
  expect([statusCode, JSON.parse(body).code]).toEqual([401, "not-signed-in"]);
});
