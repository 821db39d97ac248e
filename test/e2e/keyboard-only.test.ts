import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { LEVEL, openStage } from "./stage.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";

/** The reporter's main path without a mouse in the pane. The cells are Excel's own business: they are filled through it. */

const stage = openStage();

test("signs in, inserts, checks, goes to the error, sends: with Tab and Enter, and sees where the focus is", async () => {
  const official = await stage.stranger();
  const { page, pane } = official;
  await official.button("Đăng nhập để bắt đầu").waitFor();
  await nobodyIsCaught(page);
  // From here on the mouse is not used again.
  await page.locator("main .sheet [tabindex='0']").first().focus();
  expect(await pressF6(page)).toBe("NAV");
  expect(await pressF6(page)).toBe("ASIDE");

  const opened = page.context().waitForEvent("page");
  await press(page, "Đăng nhập để bắt đầu");
  const dialog = await opened;
  await dialog.getByLabel("Tài khoản (mã đơn vị)").waitFor();
  await dialog.keyboard.type("p63-lao-cai");
  await dialog.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^Tài khoản: / }).waitFor();

  await press(page, "Đã hiểu");
  await press(page, "Chèn phụ lục");
  await pane.getByText("Đã chèn: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();
  const missing = await fillLevels(paneFrame(page), LEVEL);
  await press(page, "Kiểm tra");
  await pane.getByRole("button", { name: `Tới ô ${missing}` }).waitFor();
  // The outcome is read out, and the next Tab goes on from it.
  expect(await focusedText(page)).toContain("điểm phải sửa");
  await press(page, `Tới ô ${missing}`);
  expect(await selectedCell(paneFrame(page))).toBe(missing);
  await fillCell(paneFrame(page), missing, LEVEL);
  await press(page, "Kiểm tra lại");
  await official.button("Gửi báo cáo").waitFor();
  await press(page, "Gửi báo cáo");
  await pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  expect(await focusedText(page)).toContain("Đã nhận báo cáo");
  expect(await pressF6(page)).toBe("MAIN");
  expect(official.errors).toEqual([]);
});

/** Tab at the end of the pane and Shift+Tab at its beginning lead out. */
async function nobodyIsCaught(page: Page): Promise<void> {
  const controls = paneFrame(page).locator("button:visible, a[href]:visible");
  await controls.last().focus();
  const inPane = (): Promise<boolean> => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  await page.keyboard.press("Tab");
  await expect.poll(inPane).toBe(false);
  await controls.first().focus();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(inPane).toBe(false);
}

/** As in Excel: to the next part of the window; tells which. */
async function pressF6(page: Page): Promise<string> {
  await page.keyboard.press("F6");
  return page.evaluate(() => document.activeElement?.closest("nav, aside, main")?.tagName ?? "");
}

/** Goes on with Tab until a control has the focus, which must be seen, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const control = page.frameLocator("aside.pane iframe").getByRole("button", { name, exact: true });
  await control.waitFor();
  const hasFocus = (): Promise<boolean> => control.evaluate((view) => view === document.activeElement);
  for (let steps = 0; !(await hasFocus()); steps += 1) {
    if (steps === 80) throw new Error(`Tab does not reach “${name}”`);
    await page.keyboard.press("Tab");
  }
  const focused = await control.screenshot({ animations: "disabled" });
  await control.evaluate((view) => view instanceof HTMLElement && view.blur());
  const blurred = await control.screenshot({ animations: "disabled" });
  expect(focused.equals(blurred), `“${name}” shows its focus`).toBe(false);
  await control.focus();
  await page.keyboard.press("Enter");
}

function focusedText(page: Page): Promise<string> {
  return paneFrame(page).evaluate(() => document.activeElement?.textContent ?? "");
}

function selectedCell(pane: Frame): Promise<string> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address.split("!").at(-1) ?? "";
    }),
  );
}
