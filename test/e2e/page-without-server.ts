import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";

const ORIGIN = "https://workbench.test";
const PAGES = resolve(import.meta.dirname, "../../addin/dist");
const OFFICE = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** The workbench as built, without a server behind it: what the page itself does. `afterOffice` runs behind office.js. */
export async function openPage(browser: Browser, grid: "table" | "univer", afterOffice = ""): Promise<Page> {
  // No preference of the browser's own: frames then follow the page's colour scheme, as for a person.
  const context = await browser.newContext({
    viewport: { width: 1360, height: 768 },
    colorScheme: null,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/workbench\/addin\//, "/");
    const file = path.startsWith("/office-js/")
      ? join(OFFICE, path.slice(11))
      : join(PAGES, path === "/" ? "workbench.html" : path);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return route.fulfill({ status: 404, body: "" });
    const text = (): string => bytes.toString("utf8");
    const body =
      path === "/office-js/office.js"
        ? `${text()};${afterOffice}`
        : extname(file) === ".html"
          ? text().replace(CDN, "/office-js/office.js")
          : bytes;
    return route.fulfill({ body, contentType: TYPES[extname(file)] ?? "application/octet-stream" });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/?grid=${grid}`);
  return page;
}

/** The pane's page inside it, ready to be asked through office.js. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src$="/taskpane.html"]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the pane has no frame");
  await frame.waitForFunction(() => "Excel" in window && document.querySelector("button") !== null);
  return frame;
}
