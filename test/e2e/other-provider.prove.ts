import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import Provider from "oidc-provider";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VI_APP } from "../../addin/pane/strings/vi-app.ts";
import { buildApp } from "../../functions/app.ts";
import { noArtifacts } from "../../functions/artifacts/none.ts";
import { compose } from "../../functions/compose.ts";
import { jwtVerifier } from "../../functions/http/token-verifier.ts";
import { loadCertificate } from "../../functions/local/certificate.ts";
import { startEngine } from "../../functions/local/engine.ts";
import { type Listening, listen } from "../../functions/local/listen.ts";
import { pages } from "../../functions/local/pages.ts";
import { loadOrMakeSigningKey, type SigningKey } from "../../functions/local/signing-key.ts";
import { ROUTES } from "../../functions/routes/table.ts";
import { dynamoClient } from "../../functions/store/client.ts";
import { ensureTable } from "../../functions/store/table.ts";
import { workbooksHere } from "../../functions/workbooks/here.ts";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder } from "../support/local-server.ts";
import { ROOT } from "../support/source-files.ts";

/**
 * A ministry with an identity provider of its own: the pages that `npm run deploy` builds and writes its provider into,
 * at an address of theirs, and a provider at another one, with another client, scope, audience and claim than the demo's.
 */
const LAN = "lan@caobang.example";
const identity = {
  kind: "oidc",
  clientId: "bao-cao-web",
  audience: "urn:bo:bao-cao-api",
  scope: "bao-cao.gui",
  resource: "urn:bo:bao-cao",
  personClaim: "email",
};
const folder = newDataFolder();
const closing: (() => Promise<unknown>)[] = [];
let browser: Browser;
let origin: string;
let issuer: string;

beforeAll(async () => {
  const certificate = await loadCertificate(folder.path, join(folder.path, "none"), new Date());
  const key = await loadOrMakeSigningKey(folder.path);
  const [service, provider] = [await listen(certificate, 0), await listen(certificate, 0)];
  origin = `https://localhost:${service.port}`;
  issuer = `https://localhost:${provider.port}`;
  provider.server.on("request", providerOf(key).callback());
  buildPages();
  await serve(service, key);
  browser = await launchBrowser();
  closing.push(service.close, provider.close, () => browser.close());
}, 600_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  folder.remove();
});

/** The command itself, as far as it goes without an account. */
function buildPages(): void {
  const example = JSON.parse(readFileSync(join(ROOT, "infra/environment.example.json"), "utf8"));
  const own = { ...identity, issuer, jwksUrl: `${issuer}/jwks`, signInPages: [issuer] };
  const file = join(folder.path, "environment.json");
  writeFileSync(file, JSON.stringify({ ...example, identity: own }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["infra/deploy.ts", "--environment", file, "--dry-run"],
    { cwd: ROOT, encoding: "utf8" },
  );
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining("nothing was created on AWS")]);
}

function providerOf({ privateJwk }: SigningKey): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: identity.clientId,
        redirect_uris: [`${origin}/upload.html`, `${origin}/sign-in-done.html`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "none",
      },
    ],
    jwks: { keys: [privateJwk] },
    cookies: { keys: ["a"] },
    clientBasedCORS: (_, from) => from === origin,
    extraTokenClaims: () => ({ email: LAN }),
    features: {
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: identity.scope,
          audience: identity.audience,
          accessTokenTTL: 900,
          accessTokenFormat: "jwt",
        }),
      },
    },
  });
}

async function serve({ server }: Listening, { publicJwk }: SigningKey): Promise<void> {
  const engine = await startEngine(null, null);
  closing.push(engine.stop);
  await ensureTable(dynamoClient({ endpoint: engine.endpoint, region: "local" }), "table");
  const { audience, scope, personClaim } = identity;
  const tokens = jwtVerifier({
    issuer,
    audience,
    scope,
    personClaim,
    keys: { keys: [publicJwk] },
    now: () => new Date(),
  });
  const deps = compose(
    { table: "table", databaseEndpoint: engine.endpoint, databaseKey: null, region: "local" },
    { artifacts: noArtifacts, downloads: null, workbooks: workbooksHere, tokens, tell: () => undefined },
  );
  await deps.store.people.put([
    { user: LAN, name: "Nông Thị Lan", roles: [{ role: "reporter", unit: "p63-cao-bang" }] },
  ]);
  const app = new Hono().route("/", buildApp(deps, ROUTES)).route("/", pages(join(ROOT, "dist/deployment/pages")));
  server.on("request", getRequestListener(app.fetch));
}

test("an official signs in at the ministry's own provider, from the upload page and from Excel's dialog", async () => {
  const context = await browser.newContext({ locale: "vi-VN", ignoreHTTPSErrors: true, acceptDownloads: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(`${origin}/upload.html`);
  await page.getByRole("button", { name: "Đăng nhập để bắt đầu" }).click();
  await page.locator("input[name=login]").fill("lan");
  expect(new URL(page.url()).origin).toBe(issuer);
  await page.locator("input[name=password]").fill("mat-khau");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /^Tài khoản: Nông Thị Lan/ }).waitFor();
  expect(page.url()).toBe(`${origin}/upload.html`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải mẫu (.xlsx)" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/);

  // The dialog's own two pages; no Excel is there to close it.
  await page.goto(`${origin}/sign-in.html`);
  await page.waitForURL(`${origin}/sign-in-done.html?*`);
  await page.getByText(VI_APP.signInPage.done).waitFor();
  await context.close();
});
