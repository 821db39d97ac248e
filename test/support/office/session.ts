import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";

/** Office.js talks to HTTPS pages only; no request for this name ever leaves the browser. */
const ORIGIN = "https://workbench.test";
const OFFICE = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

export interface OfficeSession {
  /** The page that plays Excel: `window.excel`. */
  readonly excel: Page;
  /** The page inside it, beside the unmodified office.js: `window.addin`. */
  readonly addin: Frame;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** What stands behind the host: the table in memory, or the grid that `npm start` shows. */
export type DocumentKind = "memory" | "univer";

/** One browser with the stand-in and an add-in page in it, both ready. About five seconds; share it among tests. */
export async function openOfficeSession(kind: DocumentKind = "memory"): Promise<OfficeSession> {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const scripts = {
    "/host.js": await bundle(kind === "univer" ? "univer-host-page.ts" : "host-page.ts"),
    "/addin.js": await bundle("addin-page.ts"),
  };
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname in scripts)
      return route.fulfill({ contentType: "text/javascript", body: Reflect.get(scripts, pathname) });
    if (pathname.startsWith("/office-js/"))
      return route.fulfill({ contentType: "text/javascript", body: await readFile(join(OFFICE, pathname.slice(11))) });
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: htmlOf(pathname) });
  });
  const excel = await context.newPage();
  await excel.goto(`${ORIGIN}/host.html`);
  await excel.waitForFunction(() => "excel" in window);
  const addin = excel.frames().find((frame) => frame.url() === `${ORIGIN}/addin.html`);
  if (addin === undefined) throw new Error("the add-in's frame is missing");
  await addin.waitForFunction(() => "addin" in window);
  return { excel, addin, context, close: () => browser.close() };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    loader: { ".css": "empty" },
    define: { "process.env.NODE_ENV": '"production"' },
    format: "iife",
    target: "es2022",
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`${entry} gave nothing`);
  return file.text;
}

function htmlOf(path: string): string {
  const office = '<script src="/office-js/office.js"></script>';
  if (path === "/host.html") return '<!doctype html><title>Excel</title><body><script src="/host.js"></script>';
  if (path === "/dialog.html")
    return `<!doctype html><title>dialog</title>${office}<script>Office.onReady(() => Office.context.ui.messageParent("signed in"))</script>`;
  return `<!doctype html><title>add-in</title>${office}<body><script src="/addin.js"></script>`;
}
