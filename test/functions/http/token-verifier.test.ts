import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { jwtVerifier, type TokenVerifier } from "../../../functions/http/token-verifier.ts";
import { StoreUnavailable } from "../../../functions/store/outage.ts";

const ISSUER = "https://sign-in.example.vn";
const NOW = new Date("2023-10-20T00:00:00Z");
const seconds = NOW.getTime() / 1000;
let keys: CryptoKeyPair;
let verifier: TokenVerifier;

beforeAll(async () => {
  keys = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k", alg: "ES256" };
  verifier = jwtVerifier({ issuer: ISSUER, audience: "api", scope: "report", keys: { keys: [jwk] }, now: () => NOW });
});

const GOOD: JWTPayload = { iss: ISSUER, aud: "api", sub: "bct", scope: "openid report", exp: seconds + 60 };
const sign = (payload: JWTPayload, key = keys.privateKey) =>
  new SignJWT(payload).setProtectedHeader({ alg: "ES256", kid: "k" }).sign(key);

describe("an access token", () => {
  test("of our provider, for us, with our scope says who it is", async () => {
    expect(await verifier.verify(await sign(GOOD))).toEqual({ sub: "bct" });
  });

  test("of Cognito names its client instead of an audience", async () => {
    const { aud: _, ...rest } = GOOD;
    expect(await verifier.verify(await sign({ ...rest, client_id: "api" }))).toEqual({ sub: "bct" });
    expect(await verifier.verify(await sign({ ...rest, client_id: "other" }))).toBeNull();
  });

  test("of providers that name scopes in a claim of their own is read as well", async () => {
    const { scope: _, ...rest } = GOOD;
    expect(await verifier.verify(await sign({ ...rest, scp: "report profile" }))).toEqual({ sub: "bct" });
    expect(await verifier.verify(await sign({ ...rest, scp: ["openid", "report"] }))).toEqual({ sub: "bct" });
    expect(await verifier.verify(await sign({ ...rest, scp: ["reports"] }))).toBeNull();
  });

  test("may name a person by another claim, which then must be there", async () => {
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k", alg: "ES256" };
    const byName = jwtVerifier({
      issuer: ISSUER,
      audience: "api",
      scope: "report",
      personClaim: "username",
      keys: { keys: [jwk] },
      now: () => NOW,
    });
    expect(await byName.verify(await sign({ ...GOOD, username: "lan@example.vn" }))).toEqual({ sub: "lan@example.vn" });
    expect(await byName.verify(await sign(GOOD))).toBeNull();
    expect(await byName.verify(await sign({ ...GOOD, username: "" }))).toBeNull();
  });

  test.each([
    ["is over", { exp: seconds - 60 }],
    ["never ends", { exp: undefined }],
    ["is another issuer's", { iss: "https://evil.example" }],
    ["is for another audience", { aud: "other" }],
    ["has no scope, as an ID token", { scope: undefined }],
    ["has a scope that only looks like ours", { scope: "report.read reporting" }],
    ["names nobody", { sub: undefined }],
    ["is not valid yet", { nbf: seconds + 600 }],
  ])("that %s is no token", async (_, change) => {
    const payload = Object.fromEntries(
      Object.entries({ ...GOOD, ...change }).filter(([, value]) => value !== undefined),
    );
    expect(await verifier.verify(await sign(payload))).toBeNull();
  });

  test("signed by somebody else, or by nobody, is no token", async () => {
    const stranger = await generateKeyPair("ES256");
    expect(await verifier.verify(await sign(GOOD, stranger.privateKey))).toBeNull();
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    expect(await verifier.verify(`${encode({ alg: "none" })}.${encode(GOOD)}.`)).toBeNull();
    expect(await verifier.verify("x.y.z")).toBeNull();
  });

  test("cannot be judged while the provider's keys cannot be had: that is an outage, not a refusal", async () => {
    const keysAt = new URL("http://127.0.0.1:9/jwks.json");
    const remote = jwtVerifier({ issuer: ISSUER, audience: "api", scope: "report", keys: keysAt, now: () => NOW });
    await expect(remote.verify(await sign(GOOD))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
