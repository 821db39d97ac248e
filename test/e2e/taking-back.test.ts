import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fillTemplate } from "../support/filled-template.ts";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";

/** Lấy lại bản đã gửi: for whoever sits at another computer, lost the file, or had the report returned. */

const UNIT = "p63-lao-cai";
const REMARK = "Đề nghị nêu rõ văn bản đã ban hành";

const stage = openStage();

test("a returned report comes back at another computer, remarks at its rows, and goes out on top of its version", async () => {
  await stage.sends(UNIT);
  await stage.returns(UNIT, "Đề nghị bổ sung", [{ annex: "phu-luc-3", row: 8, text: REMARK }]);
  const official = await stage.person(UNIT);
  const { pane, page } = official;
  await official.button("Lấy lại phiên bản 1 vào sổ").first().click();
  await pane.getByText("Sổ đang mở đúng như phiên bản 1 đã gửi").waitFor();
  await page.getByRole("gridcell", { name: "Ý kiến trả lại phiên bản 1" }).waitFor();
  await page.getByRole("gridcell", { name: REMARK }).waitFor();
  await pane.getByRole("button", { name: "Phụ lục 3, dòng 7" }).click();
  await page.locator('.active[data-cell="B7"]').waitFor();
  await official.pick("C7", NOT_DUE);
  await official.button("Kiểm tra").or(official.button("Kiểm tra lại")).click();
  await pane.getByText("Thay phiên bản 1 đã gửi").waitFor();
  await official.button("Gửi báo cáo").click();
  await pane
    .getByText(/^NQ57-2023\/P63-LAO-CAI\/2\//)
    .first()
    .waitFor();
  expect(official.errors).toEqual([]);
});

test("what stands in the workbook is shown cell by cell and written over only when that is said", async () => {
  const official = await stage.person(UNIT);
  const { pane, page } = official;
  await official.insert();
  const last = await fillLevels(paneFrame(page), LEVEL);
  await fillCell(paneFrame(page), last, NOT_DUE);
  await official.button("Xem phiên bản 2").click();
  await pane.getByText("Người gửi: Chuyên viên Tỉnh Lào Cai").waitFor();
  await official.button("Lấy lại phiên bản 2 vào sổ").last().click();
  await pane.getByRole("checkbox", { name: "Ghi Phụ lục 3 theo phiên bản 2" }).waitFor();
  await official.button("Giữ nguyên sổ").click();
  await expect.poll(() => official.cell(last).innerText()).toContain(NOT_DUE);
  await official.button("Lấy lại phiên bản 2 vào sổ").last().click();
  await pane.getByRole("button", { name: /^Ghi \d+ ô theo phiên bản 2$/ }).click();
  await pane.getByText("Sổ đang mở đúng như phiên bản 2 đã gửi").waitFor();
  await expect.poll(() => official.cell(last).innerText()).not.toContain(NOT_DUE);
  expect(official.errors).toEqual([]);
});

test("people without such an Excel download it filled, and send it again without a conflict", async () => {
  const guest = await stage.atUploadPage(UNIT, 400);
  const downloading = guest.page.waitForEvent("download");
  await guest.button("Tải phiên bản 2 (.xlsx)").first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("nq57-2023 Lào Cai phiên bản 2.xlsx");
  await guest.page.getByText("Đã tải tệp có nội dung phiên bản 2.", { exact: false }).waitFor();
  const file = await fillTemplate(await readFile(await download.path()), { level: NOT_DUE, documents: [] });
  await guest.drop("da-sua.xlsx", file);
  await guest.page.getByText("Thay phiên bản 2 đã gửi").waitFor();
  await guest.button("Gửi báo cáo").click();
  await guest.page
    .getByText(/^NQ57-2023\/P63-LAO-CAI\/3\//)
    .first()
    .waitFor();
  expect(guest.errors).toEqual([]);
});
