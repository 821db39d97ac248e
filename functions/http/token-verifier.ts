import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { awayFrom } from "../store/outage.ts";

/** Says whose access token it is; null for anything we do not accept. What they may do never comes from a token. */
export interface TokenVerifier {
  verify(token: string): Promise<{ readonly sub: string } | null>;
}

export interface JwtVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Required in `scope`: an ID token has none, and an HTTP API's own authorizer could not tell the two apart. */
  readonly scope: string;
  /** The claim by which the table knows a person: `sub` unless the provider gives a name that people can be invited by. */
  readonly personClaim?: string;
  /** The provider's keys, or where it publishes them. */
  readonly keys: JSONWebKeySet | URL;
  readonly now: () => Date;
}

/** What an unreachable or broken provider looks like; everything else jose throws is about the token. */
const OUTAGES = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"]);

export function jwtVerifier({
  issuer,
  audience,
  scope,
  personClaim = "sub",
  keys,
  now,
}: JwtVerifierOptions): TokenVerifier {
  let keySet: JWTVerifyGetKey | undefined;
  return {
    async verify(token) {
      // Made for the first token: making it loads Node's HTTP client, which a fresh process should not wait for.
      keySet ??= keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
      try {
        const { payload } = await jwtVerify(token, keySet, {
          issuer,
          algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
          requiredClaims: ["exp", personClaim],
          clockTolerance: 5,
          currentDate: now(),
        });
        const sub = payload[personClaim];
        return typeof sub === "string" && sub !== "" && isFor(payload, audience) && hasScope(payload, scope)
          ? { sub }
          : null;
      } catch (error) {
        if (error instanceof errors.JOSEError && !OUTAGES.has(error.code)) return null;
        throw awayFrom("sign-in", error);
      }
    },
  };
}

/** Cognito names the client in `client_id` and leaves `aud` out of access tokens. */
function isFor({ aud, client_id: client }: JWTPayload, audience: string): boolean {
  return aud === undefined ? client === audience : [aud].flat().includes(audience);
}

/** `scope` by the standard; some providers (Microsoft Entra, Okta) say `scp`, as one text or as a list. */
function hasScope({ scope, scp }: JWTPayload, wanted: string): boolean {
  return [scope, scp].flat().some((words) => typeof words === "string" && words.split(" ").includes(wanted));
}
