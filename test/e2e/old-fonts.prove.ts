import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { barriers, stickingOut } from "./barriers.ts";
import { openUploadPage } from "./upload-page.ts";
import { openWorkbench } from "./workbench.ts";

/** A file typed in .VnTime and VNI-Times: seen before and after, then accepted as it is, or written again in Unicode. */

const UNIT = "p63-thai-binh";
const FILE = readFileSync(new URL("../functions/xlsx/fixtures/old-fonts-by-libreoffice.xlsx", import.meta.url));
const WRITTEN = "§· hoµn thµnh";
const READ = "Đã hoàn thành";

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

const rowOf = (table: Locator, cell: string): Locator => table.getByRole("row", { name: new RegExp(`^${cell} `) });

test("a reporter without Excel sees how the file reads, accepts it sheet by sheet, and Unicode is kept", async () => {
  const official = await openUploadPage(browser, server.origin, { width: 320 });
  await official.signIn(UNIT);
  await official.drop("báo cáo.xlsx", FILE);
  const previews = official.page.getByRole("table", { name: "Cách đọc một số ô" });
  await previews.first().waitFor();
  expect(await previews.count()).toBe(2);
  await rowOf(previews.first(), "C6").getByText(WRITTEN).waitFor();
  await rowOf(previews.first(), "C6").getByText(READ, { exact: true }).waitFor();
  expect([...(await barriers(official.page)), ...(await stickingOut(official.page))]).toEqual([]);

  const accepts = official.page.getByRole("checkbox", { name: "Đồng ý" });
  for (const box of await accepts.all()) await box.check();
  await official.button("Gửi báo cáo").click();
  await official.page.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  const headers = { authorization: `Bearer ${await server.token(UNIT)}` };
  const address = `${server.origin}/api/campaigns/nq57-2023/reports/${UNIT}/versions/1`;
  const stored = JSON.stringify((await (await server.send(address, { headers })).json()).sheets);
  expect(stored).toContain("Dự án đường vành đai số 2");
  expect(stored).not.toContain(WRITTEN);
  expect(official.errors).toEqual([]);
  await official.close();
});

test("in the open workbook one click writes the cells again in Unicode, and nothing is left to ask", async () => {
  const official = await openWorkbench(browser, server.origin);
  await official.signIn("p63-ha-nam");
  await official.page.getByLabel("Mở tệp .xlsx").setInputFiles({
    name: "bao-cao.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: FILE,
  });
  await official.page.getByText("Đã mở bao-cao.xlsx").waitFor();
  await official.ribbon("Kiểm tra");
  const preview = official.pane.getByRole("table", { name: "Cách đọc một số ô" }).first();
  await rowOf(preview, "C6").getByText(READ, { exact: true }).waitFor();
  await official.button("Chuyển 7 ô sang Unicode").click();
  await official.button("Chuyển 7 ô sang Unicode").waitFor({ state: "detached" });
  await official.openSheet("PL4");
  await expect.poll(() => official.cell("E2").textContent()).toBe("Còn hiệu lực");
  expect(official.errors).toEqual([]);
  await official.close();
});
