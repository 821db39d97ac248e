import { createHash } from "node:crypto";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { beginSignIn } from "../../../addin/api/sign-in/begin.ts";
import { finishSignIn } from "../../../addin/api/sign-in/finish.ts";
import { type SignInSettings, settingsOf } from "../../../addin/api/sign-in/settings.ts";
import { textStorage } from "../actions/desk.ts";

const ORIGIN = "https://localhost:8443";
const ISSUER = `${ORIGIN}/oidc`;
const PAGE = new URL(`${ORIGIN}/workbench/addin/sign-in.html`);

/** A page with some `<meta name="oidc-…">` and no other elements. */
const page = (metas: Readonly<Record<string, string>> = {}) => ({
  location: { href: PAGE.href } as Location,
  querySelector: ((selector: string) => {
    const content = metas[/"oidc-(\w+)"/.exec(selector)?.[1] ?? ""];
    return content === undefined ? null : { content };
  }) as Document["querySelector"],
});
const LOCAL = settingsOf({ ...page(), location: { href: `${ORIGIN}/sign-in.html` } as Location });

/** A provider that gives a token for the verifier of the challenge it was shown, and for nothing else. */
function provider() {
  const seen = { challenge: "", redirect: "" };
  const app = new Hono()
    .get("/oidc/.well-known/openid-configuration", ({ json }) =>
      json({ authorization_endpoint: `${ISSUER}/auth`, token_endpoint: `${ISSUER}/token` }),
    )
    .post("/oidc/token", async ({ req, json }) => {
      const form = await req.parseBody();
      const challenge = createHash("sha256").update(String(form.code_verifier)).digest("base64url");
      const good = challenge === seen.challenge && form.code === "good" && form.redirect_uri === seen.redirect;
      return good ? json({ access_token: "jwt", expires_in: 900 }) : json({ error: "invalid_grant" }, 400);
    });
  const send: typeof fetch = async (input, init) => app.request(String(input), init);
  return { seen, send };
}

async function begun(settings: SignInSettings = LOCAL) {
  const { seen, send } = provider();
  const storage = textStorage(new Map());
  const target = await beginSignIn({
    page: PAGE,
    donePage: "sign-in-done.html",
    settings,
    fetch: send,
    crypto: globalThis.crypto,
    storage,
    otherAccount: false,
  });
  if (!target.ok) throw new Error(target.error);
  const query = new URL(target.value).searchParams;
  seen.challenge = query.get("code_challenge") ?? "";
  seen.redirect = query.get("redirect_uri") ?? "";
  const finish = (code: string, state: string) =>
    finishSignIn({
      page: new URL(`${seen.redirect}?code=${code}&state=${state}`),
      settings,
      fetch: send,
      now: () => new Date("2023-10-20T03:00:00.000Z"),
      storage,
    });
  return { query, state: query.get("state") ?? "", finish };
}

test("the provider is asked with a challenge, and comes back to the page beside this one", async () => {
  const { query } = await begun();
  expect(Object.fromEntries(query)).toMatchObject({
    response_type: "code",
    client_id: "tong-hop-addin",
    scope: "openid report",
    resource: "urn:tong-hop:api",
    redirect_uri: `${ORIGIN}/workbench/addin/sign-in-done.html`,
    code_challenge_method: "S256",
  });
});

test("a deployment's own provider is asked for what its pages name, and for no service where they name none", async () => {
  const metas = {
    issuer: "https://cognito-idp.example/pool",
    client: "abc123",
    scope: "openid tong-hop-api/report",
    resource: "",
  };
  const settings = settingsOf(page(metas));
  expect(settings).toEqual({
    issuer: "https://cognito-idp.example/pool",
    clientId: "abc123",
    scope: "openid tong-hop-api/report",
    resource: null,
  });
  const { query } = await begun({ ...settings, issuer: ISSUER });
  expect([query.get("client_id"), query.get("scope"), query.has("resource")]).toEqual([
    "abc123",
    "openid tong-hop-api/report",
    false,
  ]);
});

test("the code is exchanged for a token that says until when it is good", async () => {
  const { state, finish } = await begun();
  expect(await finish("good", state)).toEqual({
    kind: "signed-in",
    tokens: { accessToken: "jwt", expiresAt: "2023-10-20T03:15:00.000Z" },
  });
});

test("an answer this window never asked for is not followed", async () => {
  const { finish } = await begun();
  expect(await finish("good", "somebody-else")).toEqual({ kind: "failed", reason: "expired" });
});

test("an answer is good once", async () => {
  const { state, finish } = await begun();
  await finish("good", state);
  expect(await finish("good", state)).toEqual({ kind: "failed", reason: "expired" });
});

test("a code the provider does not know signs nobody in", async () => {
  const { state, finish } = await begun();
  expect(await finish("stolen", state)).toEqual({ kind: "failed", reason: "refused" });
});
