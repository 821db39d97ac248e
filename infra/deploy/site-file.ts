import { extname } from "node:path";
import type { Deployment } from "./deployment.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** How a file of the built pages is served; null for one that is not served at all. */
export interface SiteHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** By its path below the address, such as `assets/pane-1a2b.js`. */
export function headersOf(path: string): SiteHeaders | null {
  const contentType = TYPES[extname(path)];
  if (contentType === undefined || path.startsWith(".")) return null;
  // Names of built assets carry a hash of their content.
  if (path.startsWith("assets/")) return { contentType, cacheControl: "public, max-age=31536000, immutable" };
  // Office draws no ribbon icon that it is told not to keep.
  if (path.startsWith("icons/")) return { contentType, cacheControl: "public, max-age=86400" };
  return { contentType, cacheControl: "no-cache" };
}

/** Pages last: one that is there already must not name a part that is not. */
export function uploadOrder(paths: readonly string[]): string[] {
  const isPage = (path: string): boolean => path.endsWith(".html");
  return [...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)];
}

/** A page that signs people in, told who their provider is; any other page as it is. */
export function withSignIn(html: string, { issuer, clientId, askFor, resource }: Deployment): string {
  if (!html.includes('<meta name="oidc-')) return html;
  const named = { issuer, client: clientId, scope: askFor, resource: resource ?? "" };
  return Object.entries(named).reduce((page, [name, value]) => {
    const empty = `<meta name="oidc-${name}" content="" />`;
    if (page.split(empty).length !== 2) throw new Error(`a page must hold ${empty} once`);
    return page.replace(empty, () => `<meta name="oidc-${name}" content="${escapeAttribute(value)}" />`);
  }, html);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
