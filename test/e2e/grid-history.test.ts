import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPage, paneOf } from "./page-without-server.ts";
import { type UniverGrid, univerGrid } from "./univer-grid.ts";

/** In the real grid: what is typed, pasted, added, removed and sorted can be taken back, and office.js reads what is seen. */

const LIST = "Gia Lai\t7\tx\nBắc Giang\t12\t\nAn Giang\t\tz\nĐà Nẵng\t3\ty";
const TYPED = [
  ["Gia Lai", 7, "x"],
  ["Bắc Giang", 12, ""],
  ["An Giang", "", "z"],
  ["Đà Nẵng", 3, "y"],
];
const BY_NAME = [
  ["An Giang", "", "z"],
  ["Bắc Giang", 12, ""],
  ["Đà Nẵng", 3, "y"],
  ["Gia Lai", 7, "x"],
];

let browser: Browser;
let page: Page;
let pane: Frame;
let grid: UniverGrid;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, "univer");
  pane = await paneOf(page);
  grid = univerGrid(page);
});
afterAll(() => browser?.close());

/** Every story has a sheet of its own, with a dropdown and a hidden name on it, and begins without a past. */
let sheets = 0;
beforeEach(async () => {
  sheets += 1;
  await pane.evaluate((name) => {
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("C1:C2").dataValidation.rule = { list: { inCellDropDown: true, source: "=$H$1:$H$3" } };
      sheet.names.add("bang", sheet.getRange("A2:C3")).visible = false;
      sheet.activate();
      await context.sync();
    });
  }, `Trang ${sheets}`);
  await grid.paste("A1", LIST);
  await expect.poll(() => read("A1:C4")).toEqual(TYPED);
});

const tool = (name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });

/** What the add-in reads, through the unmodified office.js. */
function read(address: string): Promise<unknown[][]> {
  return pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at).load("values");
        await context.sync();
        return range.values;
      }),
    address,
  );
}

const RULES_AND_NAME = ["List", "None", "A2:C3"];

/** The dropdowns of C1:C2 and of C3:C4, and where the hidden name points. */
function rulesAndName(): Promise<unknown[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rules = ["C1:C2", "C3:C4"].map((at) => sheet.getRange(at).dataValidation.load("type"));
      const named = sheet.names.getItem("bang").getRange().load("address");
      await context.sync();
      return [...rules.map(({ type }) => type), named.address.split("!")[1]];
    }),
  );
}

test("rows are sorted whole, taken back and sorted again", async () => {
  await grid.drag("A1", "A4");
  await tool("Sắp xếp A → Z").click();
  await page.getByText("Đã sắp xếp 4 dòng").waitFor();
  expect(await read("A1:C4")).toEqual(BY_NAME);
  expect(await grid.texts("A1:B4")).toEqual(BY_NAME.map((row) => row.slice(0, 2).map(String)));
  await grid.drag("B1", "B4");
  await tool("Sắp xếp Z → A").click();
  // Empty cells come last either way.
  await expect.poll(async () => (await read("B1:B4")).flat()).toEqual([12, 7, 3, ""]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => read("A1:C4")).toEqual(BY_NAME);
  await page.keyboard.press("Control+z");
  await expect.poll(() => read("A1:C4")).toEqual(TYPED);
  await page.keyboard.press("Control+y");
  await expect.poll(() => read("A1:C4")).toEqual(BY_NAME);
});

test("sorting leaves dropdowns and hidden names where they are", async () => {
  await grid.drag("A1", "A4");
  await tool("Sắp xếp A → Z").click();
  await page.getByText("Đã sắp xếp 4 dòng").waitFor();
  expect(await rulesAndName()).toEqual(RULES_AND_NAME);
});

test("merged cells are not torn apart by sorting", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C3:C4").merge();
      await context.sync();
    }),
  );
  const before = await read("A1:C4");
  await grid.drag("A1", "A4");
  await tool("Sắp xếp A → Z").click();
  await page.getByText("có ô gộp").waitFor();
  expect(await read("A1:C4")).toEqual(before);
});

test("what is typed, the row added and the row removed are taken back one by one", async () => {
  const states: unknown[][][] = [TYPED];
  const done = async (): Promise<void> => {
    const before = JSON.stringify(states.at(-1));
    await expect.poll(async () => JSON.stringify(await read("A1:C5"))).not.toBe(before);
    states.push(await read("A1:C5"));
  };
  states[0] = await read("A1:C5");
  await grid.type("A2", "Bắc Ninh");
  await done();
  await grid.rowMenu(2, page.locator(".univerjs-icon-insert-row-above-double-icon:visible"));
  await done();
  await grid.rowMenu(1, page.getByText("Xóa hàng đã chọn").last());
  await done();
  expect(states.at(-1)?.map(([name]) => name)).toEqual(["", "Bắc Ninh", "An Giang", "Đà Nẵng", ""]);
  for (const state of states.slice(0, -1).reverse()) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => read("A1:C5")).toEqual(state);
  }
  expect(await rulesAndName()).toEqual(RULES_AND_NAME);
  for (const state of states.slice(1)) {
    await page.keyboard.press("Control+y");
    await expect.poll(() => read("A1:C5")).toEqual(state);
  }
});

test("what the add-in writes into cells is one step of the same history", async () => {
  await grid.type("A5", "Hà Nội");
  await expect.poll(() => read("A5")).toEqual([["Hà Nội"]]);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A4:A5");
      range.values = [["Đồng Nai"], ["Thành phố Hà Nội"]];
      range.format.font.bold = true;
      await context.sync();
    }),
  );
  expect(await read("A4:A5")).toEqual([["Đồng Nai"], ["Thành phố Hà Nội"]]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => read("A4:A5")).toEqual([["Đà Nẵng"], ["Hà Nội"]]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => read("A4:A5")).toEqual([["Đà Nẵng"], [""]]);
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect.poll(() => read("A4:A5")).toEqual([["Đồng Nai"], ["Thành phố Hà Nội"]]);
});

test("after the add-in has changed the sheets themselves nothing older can be taken back", async () => {
  await grid.type("A5", "Hà Nội");
  await expect.poll(() => read("A5")).toEqual([["Hà Nội"]]);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Thêm").delete();
      await context.sync();
    }),
  );
  await tool("Hoàn tác").click();
  expect(await read("A5")).toEqual([["Hà Nội"]]);
  await grid.type("A6", "Huế");
  await page.screenshot({ path: "/dev/shm/grid/h.png" });
  await expect.poll(() => read("A6")).toEqual([["Huế"]]);
  await tool("Hoàn tác").click();
  await expect.poll(() => read("A5:A6")).toEqual([["Hà Nội"], [""]]);
});

test("the way to a cell leaves what is in view where it is, and brings the rest into view", async () => {
  const goTo = (sheet: string, address: string): Promise<void> =>
    pane.evaluate(
      ([name, at]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange(at).select();
          await context.sync();
        }),
      [sheet, address] as const,
    );
  const here = `Trang ${sheets}`;
  await goTo(here, "C4");
  await grid.click("A2");
  await expect.poll(() => grid.selected()).toBe("A2");
  for (const sheet of [here, "Trang 1"]) {
    await goTo(sheet, "Z250");
    await expect.poll(async () => (await grid.inView("Z250")) && !(await grid.inView("A2"))).toBe(true);
    await goTo(here, "A2");
    await expect.poll(() => grid.inView("A2")).toBe(true);
  }
});
