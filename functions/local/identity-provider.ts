import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider, { type Configuration, errors } from "oidc-provider";
import type { Person } from "../../shared/person/change.ts";
import { sessionMemory } from "./session-memory.ts";
import { signInPage, troublePage } from "./sign-in-page.ts";
import type { SigningKey } from "./signing-key.ts";

/** The provider's path on the one origin that a local server has. */
export const MOUNT = "/oidc";
export const CLIENT_ID = "tong-hop-addin";
export const AUDIENCE = "tong-hop-api";
export const SCOPE = "report";
/** Without a resource the provider's tokens would be opaque; named by the client or taken by default. */
const RESOURCE = "urn:tong-hop:api";
/** In seconds. A stolen access token is worth this long. */
export const TOKEN_LIFETIME = 15 * 60;
const SESSION_LIFETIME = 12 * 60 * 60;

export interface ProviderInput {
  /** `https://localhost:8443`. */
  readonly origin: string;
  readonly key: SigningKey;
  readonly people: ReadonlyMap<string, Person>;
  /** Absolute addresses that may receive a code. */
  readonly redirects: readonly string[];
}

/** Who issues the tokens of the server at `origin`. */
export function issuerOf(origin: string): string {
  return origin + MOUNT;
}

/**
 * An OpenID provider with the demo accounts: real code + PKCE flow, no passwords, no consent screen (the only client is
 * ours). Sessions live in memory: after a restart one signs in again. The handler takes requests under `MOUNT`.
 */
export function identityProvider(input: ProviderInput): (request: IncomingMessage, response: ServerResponse) => void {
  const provider = new Provider(issuerOf(input.origin), configuration(input));
  // Behind no proxy; the server itself speaks https.
  const answer = provider.callback();
  return (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith(`${MOUNT}/sign-in/`)) {
      signIn(provider, input.people, request, response).catch((error: unknown) => refuse(response, error));
      return;
    }
    // The provider works out its own addresses from what stands before the path it sees.
    Object.assign(request, { originalUrl: path, url: path.slice(MOUNT.length) || "/" });
    answer(request, response);
  };
}

function configuration({ key, people, redirects }: ProviderInput): Configuration {
  return {
    adapter: sessionMemory(Date.now),
    clients: [
      {
        client_id: CLIENT_ID,
        client_name: "Tổng Hợp",
        redirect_uris: [...redirects],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "none",
      },
    ],
    jwks: { keys: [key.privateJwk] },
    scopes: ["openid"],
    claims: { openid: ["sub", "name"] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomUUID()] },
    findAccount: (_, user) => {
      const person = people.get(user);
      return person && { accountId: user, claims: () => ({ sub: user, name: person.name }) };
    },
    interactions: { url: (_, { uid }) => `${MOUNT}/sign-in/${uid}` },
    loadExistingGrant: grantAll,
    // Browsers name the origin of a same-origin POST too: the pages that may receive a code may also redeem it.
    clientBasedCORS: (_, origin) => redirects.some((page) => new URL(page).origin === origin),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return { scope: SCOPE, audience: AUDIENCE, accessTokenTTL: TOKEN_LIFETIME, accessTokenFormat: "jwt" };
        },
      },
    },
    ttl: {
      AccessToken: TOKEN_LIFETIME,
      AuthorizationCode: 60,
      IdToken: TOKEN_LIFETIME,
      Interaction: 3_600,
      Session: SESSION_LIFETIME,
      Grant: SESSION_LIFETIME,
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = String(troublePage(out.error_description ?? out.error));
    },
  };
}

/** Our own client needs nobody's consent: whoever signs in grants it what it asks for. */
const grantAll: NonNullable<Configuration["loadExistingGrant"]> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  const accountId = session?.accountId;
  if (client === undefined || session === undefined || accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found !== undefined && found.accountId === accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope("openid");
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
};

async function signIn(
  provider: Provider,
  people: ProviderInput["people"],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // The cookie of this sign-in must be there: a form sent from another site finds none.
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    const hint = hintOf(params);
    // The workbench names the person and asks by script, so nobody is there to press a button.
    if (isOwnScript(request) && people.has(hint))
      await provider.interactionFinished(request, response, { login: { accountId: hint } });
    else sendPage(response, 200, signInPage(people, hint, false));
    return;
  }
  const user = new URLSearchParams(await text(request)).get("user")?.trim() ?? "";
  if (people.has(user)) await provider.interactionFinished(request, response, { login: { accountId: user } });
  else sendPage(response, 422, signInPage(people, user, true));
}

/** A request that a script of our own pages made; browsers do not let other sites say so. */
function isOwnScript({ headers }: IncomingMessage): boolean {
  return headers["sec-fetch-site"] === "same-origin" && headers["sec-fetch-mode"] !== "navigate";
}

function hintOf(params: Readonly<Record<string, unknown>>): string {
  const hint = params.login_hint;
  return typeof hint === "string" ? hint : "";
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof errors.SessionNotFound) sendPage(response, 400, troublePage("session not found"));
  else response.writeHead(500).end();
}

function sendPage(response: ServerResponse, status: number, page: unknown): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    })
    .end(String(page));
}
