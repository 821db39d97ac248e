import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { sheetsOf, submissionOf } from "../support/reports.ts";
import { barriers, stickingOut } from "./barriers.ts";
import { paneFrame } from "./through-excel.ts";
import { openWorkbench } from "./workbench.ts";

/** A coordinator answers what the merge asks, by keyboard alone: real server, unmodified office.js, real browser. */

const folder = newDataFolder();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startLocalServer(folder.path), launchBrowser()]);
  await sends("p63-cao-bang", 1, "Rà soát, điều chỉnh các quy hoạch theo Luật Quy hoạch");
  await sends("bct", 2, "Thành lập quỹ phát triển hạ tầng khu công nghiệp dùng chung");
  await sends("bxd", 3, "Thành lập quỹ phát triển hạ tầng khu công nghiệp dùng chung liên vùng");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

test("answers by keyboard, changes an answer, and the next visit knows it", async () => {
  const { page, pane, button, signIn, errors, close } = await openWorkbench(browser, server.origin);
  await signIn("coordinator");
  await button("Tìm tên gần giống").press("Enter");
  await pane.getByText("Còn 2 câu hỏi, đã quyết định 0.").waitFor();
  await pane.getByText("Văn bản giao ghi:").waitFor();
  const first = pane.getByRole("listitem").filter({ hasText: "liên vùng" });
  const same = first.getByRole("button", { name: "Cùng một nhiệm vụ" });
  const different = first.getByRole("button", { name: "Không phải một" });
  await same.press("Enter");
  await pane.getByText("Còn 1 câu hỏi, đã quyết định 1.").waitFor();
  expect(await same.getAttribute("aria-pressed")).toBe("true");
  await same.press("Tab");
  await page.keyboard.press("Space");
  await first.locator('[aria-pressed="true"]', { hasText: "Không phải một" }).waitFor();
  expect(await same.getAttribute("aria-pressed")).toBe("false");
  expect(await different.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
  expect(await barriers(await paneFrame(page))).toEqual([]);
  expect(await stickingOut(await paneFrame(page))).toEqual([]);
  await button("Tìm lại").press("Enter");
  await button("Tìm lại").waitFor();
  expect(await different.getAttribute("aria-pressed")).toBe("true");
  expect(errors).toEqual([]);
  await close();
});

/** Each with a seed of its own: equal documents of several units would be asked about, too. */
async function sends(unit: string, seed: number, name: string): Promise<void> {
  const [tasks, ...others] = sheetsOf(NQ57_2023, unit, 3, 1, seed);
  const own = { name, status: "hoan-thanh", at: { sheet: "Phụ lục 3", row: 40 } };
  const sheets = [{ ...tasks, rows: [...(tasks?.rows ?? []), own] }, ...others];
  const response = await server.send(`${server.origin}/api/campaigns/nq57-2023/reports/${unit}/versions`, {
    method: "POST",
    headers: { authorization: `Bearer ${await server.token(unit)}`, "content-type": "application/json" },
    body: JSON.stringify(submissionOf(NQ57_2023, unit, { sheets })),
  });
  expect(response.status).toBe(201);
}
