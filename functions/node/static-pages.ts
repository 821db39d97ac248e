import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";

/** Who may show the pages in a frame: Excel on the web in its known homes. */
export const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com " +
  "https://*.cloud.microsoft https://*.sharepoint.com https://onedrive.live.com https://*.microsoft365.com";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** The built pages, each at its own path; the upload page where nothing is said. Nothing here needs signing in. */
export function staticPages(folder: string): Hono {
  const app = new Hono();
  app.use(pageHeaders(FRAME_ANCESTORS));
  app.get("/", () => pageFile(folder, "upload.html"));
  app.get("*", ({ req }) => pageFile(folder, req.path.slice(1)));
  return app;
}

/** No X-Frame-Options and no cross-origin opener policy: Excel on the web frames the pane and must see its dialog. */
export function pageHeaders(framing: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header("content-security-policy", framing);
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "same-origin");
  };
}

export async function pageFile(folder: string, path: string): Promise<Response> {
  const inside = safePath(path);
  const type = TYPES[extname(inside ?? "")];
  if (inside === null || type === undefined) return missing();
  try {
    const bytes = await readFile(join(folder, inside));
    // Names of built assets carry a hash of their content.
    const keep = inside.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    return new Response(bytes, { headers: { "content-type": type, "cache-control": keep } });
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR")) {
      return missing();
    }
    throw error;
  }
}

/** Null for a path that leaves its folder or is no path at all. */
function safePath(path: string): string | null {
  try {
    const plain = normalize(decodeURIComponent(path));
    return plain.startsWith("..") || plain.startsWith("/") || plain.includes("\0") ? null : plain;
  } catch {
    return null;
  }
}

function missing(): Response {
  return new Response("Không có trang này. Hãy mở lại địa chỉ gốc. / No such page.", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
