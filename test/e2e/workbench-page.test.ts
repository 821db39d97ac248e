import type { Browser, Frame, Page } from "playwright-core";
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

  it("turns dark, and the pane with it, without being opened anew", async () => {
    const frame = await pane();
    await frame.evaluate(() => Object.assign(window, { isSamePage: true }));
    const before = await brightness(frame);
    await page.locator(".theme").click();
    await expect.poll(async () => (await brightness(frame)) < 0.5).toBe(before > 0.5);
    await page.locator(".theme").click();
    await expect.poll(() => brightness(frame)).toBe(before);
    expect(await frame.evaluate(() => "isSamePage" in window)).toBe(true);
  });
});

/** Of the pane's background, from black 0 to white 1. */
function brightness(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const box = [...document.querySelectorAll("div")].find(
      (each) => getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)" && each.clientHeight >= innerHeight,
    );
    const parts = /\d+/g;
    const colours = getComputedStyle(box ?? document.body).backgroundColor.match(parts) ?? [];
    return colours.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);
  });
}

/** Desktop Excel tells office.js its colours; the web's host behind the workbench does not, so they are put in here. */
const OFFICE_WITH_THEMES = `(() => {
  const ready = Office.onReady;
  const colours = (background, foreground) => ({ bodyBackgroundColor: background, bodyForegroundColor: foreground });
  let theme = colours("#FFFFFF", "#262626");
  Office.onReady = async (...given) => {
    const info = await ready(...given);
    // The npm build of office.js, of 2022, knows no such event for Excel; newer ones list it.
    Object.defineProperty(Office.EventType, "OfficeThemeChanged", { value: "officeThemeChanged" });
    const { document } = Office.context;
    const addHandlerAsync = (type, handler, ...rest) => {
      if (type !== "officeThemeChanged") return document.addHandlerAsync(type, handler, ...rest);
      window.tellTheme = (background, foreground) => handler({ type, officeTheme: colours(background, foreground) });
    };
    const listening = Object.create(document, { addHandlerAsync: { value: addHandlerAsync } });
    const context = Object.create(Office.context, { document: { value: listening }, officeTheme: { get: () => theme } });
    window.Office = Object.create(Office, { context: { value: context } });
    window.wearTheme = (background, foreground) => { theme = colours(background, foreground); };
    return info;
  };
})();`;

describe("Office's theme, changed while the pane is open", () => {
  let frame: Frame;
  beforeAll(async () => {
    frame = await paneOf(await openPage(browser, "table", OFFICE_WITH_THEMES));
  });
  const call = (name: string, ...colours: readonly string[]): Promise<unknown> =>
    frame.evaluate(([member, given]) => Reflect.get(window, member)(...given), [name, colours] as const);

  it("is followed where the program tells of it, also while it still answers with the old one", async () => {
    expect(await brightness(frame)).toBeGreaterThan(0.5);
    await expect.poll(() => frame.evaluate(() => "tellTheme" in window)).toBe(true);
    await call("tellTheme", "#262626", "#FFFFFF");
    await expect.poll(() => brightness(frame)).toBeLessThan(0.5);
    await call("tellTheme", "#E6E6E6", "#262626");
    await expect.poll(() => brightness(frame)).toBeGreaterThan(0.5);
  });

  it("is noticed when the person comes back to the pane, where the program tells nothing", async () => {
    await call("wearTheme", "#666666", "#FFFFFF");
    await frame.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect.poll(() => brightness(frame)).toBeLessThan(0.5);
  });
});
