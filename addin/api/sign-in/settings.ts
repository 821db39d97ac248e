/** How to ask the identity provider of this deployment for a token. */
export interface SignInSettings {
  /** An absolute URL. */
  readonly issuer: string;
  /** What the provider knows this add-in as. */
  readonly clientId: string;
  readonly scope: string;
  /** Named in both requests where the provider makes signed tokens for a named service only (RFC 8707). */
  readonly resource: string | null;
}

/** Both pages stand beside the page that asks; the provider has the second one registered. */
export const START_PAGE = "sign-in.html";
export const DONE_PAGE = "sign-in-done.html";
/** In the query of the start page: ask the provider for another account than the one it knows. */
export const OTHER_ACCOUNT = "other-account";

/** The local server's own provider: where a page names no other. */
const LOCAL = { issuer: "/oidc", client: "tong-hop-addin", scope: "openid report", resource: "urn:tong-hop:api" };

/** As the page's `<meta name="oidc-…">` say: a deployment writes its own provider into them. */
export function settingsOf(page: Pick<Document, "querySelector" | "location">): SignInSettings {
  const named = (name: string): string =>
    page.querySelector<HTMLMetaElement>(`meta[name="oidc-${name}"]`)?.content ?? "";
  const issuer = named("issuer");
  const own = issuer !== "";
  const resource = own ? named("resource") : LOCAL.resource;
  return {
    issuer: new URL(own ? issuer : LOCAL.issuer, page.location.href).href.replace(/\/$/, ""),
    clientId: own ? named("client") : LOCAL.client,
    scope: own ? named("scope") : LOCAL.scope,
    resource: resource === "" ? null : resource,
  };
}
