import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPage, paneOf } from "./page-without-server.ts";

/** The page a newcomer sees: what the workbench itself does. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, "table");
});
afterAll(() => browser?.close());

const cell = (address: string) => page.locator(`[data-cell="${address}"]`);
const choice = () => page.locator(".cell-choice");

const pane = () => paneOf(page);

describe("the workbench page", () => {
  it("draws the ribbon of the manifest, with its icons", async () => {
    const labels = await page.locator(".ribbon-button span").allInnerTexts();
    expect(labels).toEqual(["Chèn phụ lục", "Kiểm tra", "Gửi báo cáo", "Mở bảng"]);
    expect(await page.locator(".ribbon-tab").innerText()).toBe("Tổng Hợp");
    const loaded = await page
      .locator(".ribbon-button img")
      .evaluateAll((images) => images.map((image) => image instanceof HTMLImageElement && image.naturalWidth));
    expect(loaded).toEqual([32, 32, 32, 32]);
  });

  it("shows the pane at 350 pixels, and again after it was closed", async () => {
    await pane();
    expect((await page.locator(".pane").boundingBox())?.width).toBe(350);
    await page.locator(".pane > header button").click();
    expect(await page.locator(".pane").isVisible()).toBe(false);
    await page.locator('[data-control="TongHop.Pane"]').click();
    await pane();
    expect(await page.locator(".pane").isVisible()).toBe(true);
  });

  it("answers a ribbon function at the first click, also before anybody has signed in", async () => {
    await page.locator('[data-control="TongHop.Check"]').click();
    await page.locator(".status", { hasText: "Đã chạy xong: Kiểm tra" }).waitFor();
  });

  it("takes what is typed, fast and right, with the day before the month", async () => {
    await cell("A1").dblclick();
    await page.keyboard.type("Quyết định số 12/2023/QĐ-UBND");
    await page.keyboard.press("Tab");
    await page.keyboard.type("11/9/2023");
    await page.keyboard.press("Enter");
    await page.keyboard.type("bỏ");
    await page.keyboard.press("Escape");
    await cell("B1").click();
    expect(await page.locator(".formula .address").innerText()).toBe("B1");
    expect(await cell("A1").innerText()).toBe("Quyết định số 12/2023/QĐ-UBND");
    expect(await cell("B1").innerText()).toBe("11/09/2023");
    expect(await cell("B2").innerText()).toBe("");
  });

  it("shows what the add-in writes, with dropdowns, merges and frozen rows", async () => {
    const frame = await pane();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Phụ lục 3");
        sheet.getRange("A1:C1").values = [["PHỤ LỤC 3", "", ""]];
        sheet.getRange("A1:C1").merge();
        sheet.getRange("E1:E2").values = [["Đã hoàn thành"], ["Chưa đến thời điểm"]];
        sheet.getRange("C3:C9").dataValidation.rule = {
          list: { inCellDropDown: true, source: "='Phụ lục 3'!$E$1:$E$2" },
        };
        sheet.getRange("C3:C9").dataValidation.prompt = { showPrompt: true, title: "", message: "Chọn một mức" };
        sheet.freezePanes.freezeRows(2);
        sheet.activate();
        await context.sync();
      }),
    );
    await page.locator('[data-sheet="Phụ lục 3"][aria-selected="true"]').waitFor();
    for (const row of [3, 4, 5, 6]) {
      await cell(`C${row}`).click();
      await choice().selectOption({ index: 1 + (row % 2) });
    }
    await cell("B3").click();
    const chosen = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Phụ lục 3").getRange("C3:C6").load("values");
        await context.sync();
        return range.values.flat();
      }),
    );
    expect(chosen).toEqual(["Chưa đến thời điểm", "Đã hoàn thành", "Chưa đến thời điểm", "Đã hoàn thành"]);
    expect(await page.locator(".grid-block.frozen .cell").first().innerText()).toBe("PHỤ LỤC 3");
    expect(await cell("B1").count()).toBe(0);
  });

  it("refuses what the dropdown does not offer", async () => {
    await cell("C7").click();
    await page.keyboard.type("tùy ý");
    await page.keyboard.press("Enter");
    expect(await page.locator(".status").innerText()).toBe("Giá trị này không nằm trong danh sách được chọn.");
    expect(await cell("C7").locator("span").innerText()).toBe("");
  });

  it("brings a far cell into view, and draws only what is near it", async () => {
    const frame = await pane();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Phụ lục 3");
        sheet.getRange("A10:A3009").values = Array.from({ length: 3_000 }, (_, row) => [`dòng ${row + 10}`]);
        sheet.getRange("A2500").select();
        await context.sync();
      }),
    );
    await cell("A2500").and(page.locator(".active")).waitFor();
    await expect.poll(() => cell("A2500").evaluate((view) => view.getBoundingClientRect().top)).toBeLessThan(720);
    expect(await cell("A2500").innerText()).toBe("dòng 2500");
    await expect.poll(() => page.locator(".cell").count()).toBeLessThan(8_000);
  });

  it("turns dark, and the pane with it", async () => {
    const frame = await pane();
    const dark = () => frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    const before = await dark();
    await page.locator(".theme").click();
    await expect.poll(dark).toBe(!before);
    await page.locator(".theme").click();
    await expect.poll(dark).toBe(before);
  });
});
