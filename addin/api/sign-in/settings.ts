/** What the identity provider knows this add-in as. */
export const CLIENT_ID = "tong-hop-addin";
export const SCOPE = "openid report";
/** Named in both requests, so that the access token is a signed one made for our service (RFC 8707). */
export const RESOURCE = "urn:tong-hop:api";

/** Both pages stand beside the page that asks; the provider has the second one registered. */
export const START_PAGE = "sign-in.html";
export const DONE_PAGE = "sign-in-done.html";
/** In the query of the start page: ask the provider for another account than the one it knows. */
export const OTHER_ACCOUNT = "other-account";

/** The issuer as the page's `<meta name="oidc-issuer">` says, so that a deployment can name its own; an absolute URL. */
export function issuerOf(page: Document): string {
  const named = page.querySelector<HTMLMetaElement>('meta[name="oidc-issuer"]')?.content ?? "";
  return new URL(named === "" ? "/oidc" : named, page.location.href).href.replace(/\/$/, "");
}
