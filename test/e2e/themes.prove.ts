import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, startLocalServer } from "../support/local-server.ts";
import { barriers } from "./barriers.ts";
import { everyScreen, type Visit } from "./screens.ts";
import { sessionOf } from "./session.ts";
import { paneFrame } from "./through-excel.ts";

/** Every screen by axe-core's rules in each of Office's themes, and with the system's forced colours. */

/** Where the pictures go, to be looked at: the colours of high contrast are the system's, and no rule can judge them. */
const PICTURES = process.env.THEME_PICTURES;

const THEMES: Readonly<Record<string, { readonly background: string; readonly foreground: string }>> = {
  Colorful: { background: "#E6E6E6", foreground: "#262626" },
  White: { background: "#FFFFFF", foreground: "#262626" },
  "Dark Gray": { background: "#666666", foreground: "#FFFFFF" },
  Black: { background: "#262626", foreground: "#FFFFFF" },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(Object.keys(THEMES))("no screen has a barrier in Office's theme %s", async (name) => {
  expect(await barriersOnEveryScreen(name, (page) => wearTheme(page, name))).toEqual([]);
});

test("nor with the system's high contrast", async () => {
  const found = await barriersOnEveryScreen("High Contrast", async (page) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" });
    await page.reload();
  });
  expect(found).toEqual([]);
});

async function barriersOnEveryScreen(name: string, prepare: (page: Page) => Promise<void>): Promise<string[]> {
  const folder = newDataFolder();
  const server = await startLocalServer(folder.path);
  const found: string[] = [];
  const visit: Visit = async (screen, { page }) => {
    found.push(...(await barriers(paneFrame(page))).map((line) => `${screen}: ${line}`));
    if (PICTURES === undefined) return;
    await mkdir(PICTURES, { recursive: true });
    await page.locator("aside.pane").screenshot({ path: join(PICTURES, `${name} ${screen}.png`) });
  };
  try {
    const session = (user: string): Promise<string> => sessionOf(server, user);
    await everyScreen({ browser, origin: server.origin, session }, visit, prepare);
  } finally {
    await server.stop();
    folder.remove();
  }
  return found;
}

/** Desktop Excel tells office.js its colours; the web host behind the workbench does not, so they are put in here. */
async function wearTheme(page: Page, name: string): Promise<void> {
  const theme = THEMES[name];
  const colours = { bodyBackgroundColor: theme?.background, bodyForegroundColor: theme?.foreground };
  // A colour half way to another is nobody's colour.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.route("**/office-js/office.js", async (route) => {
    const answer = await route.fetch();
    const body = `${await answer.text()};(() => {
      const ready = Office.onReady;
      Office.onReady = async (...given) => {
        const info = await ready(...given);
        Object.defineProperty(Office.context, "officeTheme", { value: ${JSON.stringify(colours)}, configurable: true });
        return info;
      };
    })();`;
    await route.fulfill({ response: answer, body });
  });
  await page.reload();
}
