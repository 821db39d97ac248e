import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { barriers, stickingOut } from "./barriers.ts";
import { everyScreen } from "./screens.ts";
import { paneFrame } from "./through-excel.ts";

/** Every screen by axe-core's rules, in the narrowest pane people use; the other themes are in `themes.prove.ts`. */

const folder = newDataFolder();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startLocalServer(folder.path), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** 320 px is what is left of a pane at 400 % zoom, and what a narrow screen gives it. */
const narrow = async (page: Page): Promise<void> => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addStyleTag({ content: "aside.pane iframe { width: 320px !important }" });
};

test("no screen has a barrier, and none must be moved sideways at 320 px", async () => {
  const found: string[] = [];
  await everyScreen(
    browser,
    server.origin,
    async (screen, { page }) => {
      const pane = paneFrame(page);
      const lines = [...(await barriers(pane)), ...(await stickingOut(pane))];
      found.push(...lines.map((line) => `${screen}: ${line}`));
    },
    narrow,
  );
  expect(found).toEqual([]);
});

test("the upload page has no barrier either, on a phone", async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 640 } });
  await page.goto(`${server.origin}/upload.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect([...(await barriers(page)), ...(await stickingOut(page))]).toEqual([]);
  await page.close();
});

describe("pages beside the pane", () => {
  test.each(["/notice.html#%7B%22kind%22:%22signed-out%22%7D", "/sign-in-done.html"])("%s", async (path) => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(server.origin + path);
    await page.locator("#message:not(:empty)").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });
});
