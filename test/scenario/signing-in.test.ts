import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Send, withCookies } from "../support/https-client.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";

const folder = newDataFolder();
let server: RunningServer;

beforeAll(async () => {
  server = await startLocalServer(folder.path);
});
afterAll(async () => {
  await server.kill();
  folder.remove();
});

const verifier = randomBytes(32).toString("base64url");
const DONE = "/workbench/addin/sign-in-done.html";

function authorise(extra: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "tong-hop-addin",
    redirect_uri: server.origin + DONE,
    scope: "openid report",
    state: "abc",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...extra,
  });
  return `${server.origin}/oidc/auth?${query}`;
}

/** Where an answer sends the browser. */
const next = (answer: Response): string => new URL(answer.headers.get("location") ?? "", server.origin).href;

async function choose(browser: Send, page: string, user: string): Promise<Response> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return browser(page, { method: "POST", headers, body: new URLSearchParams({ user }).toString() });
}

/** Sends the one form of a page as it stands. */
async function sendForm(browser: Send, page: string): Promise<Response> {
  const fields = [...page.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name = "", value = ""]) => [name, value]));
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const action = / action="([^"]+)"/.exec(page)?.[1] ?? "";
  return browser(action, { method: "POST", headers, body: body.toString() });
}

async function exchange(browser: Send, back: string): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: "tong-hop-addin",
    redirect_uri: server.origin + DONE,
    code: new URL(back).searchParams.get("code") ?? "",
    code_verifier: verifier,
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return browser(`${server.origin}/oidc/token`, { method: "POST", headers, body: body.toString() });
}

test("code and PKCE: choosing an account leads back with a code for a short-lived token that the API takes", async () => {
  const browser = withCookies(server.send);
  const page = next(await browser(authorise()));
  expect(await (await browser(page)).text()).toContain("Đây là các tài khoản dùng thử");
  const back = next(await browser(next(await choose(browser, page, "p63-ha-noi"))));
  expect(new URL(back).pathname).toBe(DONE);
  expect(new URL(back).searchParams.get("state")).toBe("abc");
  const tokens = await (await exchange(browser, back)).json();
  expect(tokens.expires_in).toBeLessThanOrEqual(900);
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  const me = await server.send(`${server.origin}/api/me`, { headers });
  expect(await me.json()).toMatchObject({ user: "p63-ha-noi", roles: [{ role: "reporter", unit: "p63-ha-noi" }] });
});

test("signed in once, the next token is one redirect away; another account can be asked for", async () => {
  const browser = withCookies(server.send);
  const page = next(await browser(authorise()));
  await browser(next(await choose(browser, page, "bct")));
  expect(new URL(next(await browser(authorise()))).searchParams.has("code")).toBe(true);
  const other = next(await browser(authorise({ prompt: "login" })));
  expect(other).toContain("/oidc/sign-in/");
  // The provider ends the first account's session by a form that a browser sends on by itself.
  const leave = await browser(next(await choose(browser, other, "coordinator")));
  const back = next(await browser(next(await sendForm(browser, await leave.text()))));
  const { id_token } = await (await exchange(browser, back)).json();
  expect(JSON.parse(Buffer.from(id_token.split(".")[1], "base64url").toString())).toMatchObject({ sub: "coordinator" });
});

test("the workbench's own script may name a demo person; a link from elsewhere only fills in the name", async () => {
  const browser = withCookies(server.send);
  const page = next(await browser(authorise({ login_hint: "bct" })));
  const visited = await browser(page, { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" } });
  expect([visited.status, (await visited.text()).includes('value="bct"')]).toEqual([200, true]);
  const scripted = await browser(page, { headers: { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" } });
  expect(new URL(next(await browser(next(scripted)))).searchParams.has("code")).toBe(true);
});

test("an account that is not there is said to be so, and what was typed comes back as text", async () => {
  const browser = withCookies(server.send);
  const page = next(await browser(authorise()));
  const refused = await choose(browser, page, "<b>ai đó</b>");
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Không có tài khoản “&lt;b&gt;ai đó&lt;/b&gt;”");
});

test("no code leaves for another site, without PKCE, or to a browser that did not begin", async () => {
  const elsewhere = await server.send(authorise({ redirect_uri: "https://example.org/" }));
  expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([400, null]);
  const without = await server.send(authorise({ code_challenge: "", code_challenge_method: "" }));
  expect(new URL(next(without)).searchParams.get("error")).toBe("invalid_request");
  const page = next(await withCookies(server.send)(authorise()));
  expect((await choose(withCookies(server.send), page, "bct")).status).toBe(400);
});
