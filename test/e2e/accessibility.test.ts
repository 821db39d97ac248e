import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { barriers, stickingOut } from "./barriers.ts";
import { everyScreen } from "./screens.ts";
import { openStage } from "./stage.ts";
import { paneFrame } from "./through-excel.ts";

/** Every screen by axe-core's rules, in the narrowest pane people use; the other themes are in `themes.prove.ts`. */

const stage = openStage();

/** 320 px is what is left of a pane at 400 % zoom, and what a narrow screen gives it. */
const narrow = async (page: Page): Promise<void> => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addStyleTag({ content: "aside.pane iframe { width: 320px !important }" });
};

test("no screen has a barrier, and none must be moved sideways at 320 px", async () => {
  const found: string[] = [];
  await everyScreen(
    stage,
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
  const page = await stage.browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 640 } });
  await page.goto(`${stage.origin}/upload.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect([...(await barriers(page)), ...(await stickingOut(page))]).toEqual([]);
});

describe("pages beside the pane", () => {
  test.each(["/notice.html#%7B%22kind%22:%22signed-out%22%7D", "/sign-in-done.html"])("%s", async (path) => {
    const page = await stage.browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(stage.origin + path);
    await page.locator("#message:not(:empty)").waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
