import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { Hono } from "hono";

/** Everything under here is the add-in again, for the workbench: the same files, with office.js from this server. */
const STAND_IN = "/workbench/addin/";
const OFFICE_JS = "/office-js/";
/** Where production pages load office.js from. */
const CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./]*?\/office(\.debug)?\.js/g;

/** Who may show the pages in a frame: Excel on the web in its known homes, and the workbench. */
const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com " +
  "https://*.cloud.microsoft https://*.sharepoint.com https://onedrive.live.com https://*.microsoft365.com https://localhost:*";

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

/** The built add-in, the workbench at `/`, and the npm package's office.js for it. Nothing here needs signing in. */
export function pages(addinFolder: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    // No X-Frame-Options and no cross-origin opener policy: Excel on the web frames the pane and must see its dialog.
    context.header("content-security-policy", FRAME_ANCESTORS);
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "same-origin");
  });
  app.get(`${OFFICE_JS}*`, ({ req }) => file(officeFolder(), req.path.slice(OFFICE_JS.length)));
  app.get(`${STAND_IN}*`, async ({ req }) => withLocalOffice(await file(addinFolder, req.path.slice(STAND_IN.length))));
  app.get("/", () => file(addinFolder, "workbench.html").then(withLocalOffice));
  app.get("*", ({ req }) => file(addinFolder, req.path.slice(1)));
  return app;
}

/** Production never uses this copy: Microsoft supports office.js from its own network only. */
function officeFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
}

async function withLocalOffice(answer: Response): Promise<Response> {
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  return new Response((await answer.text()).replaceAll(CDN, `${OFFICE_JS}office.js`), answer);
}

async function file(folder: string, path: string): Promise<Response> {
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
