import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { type Report, report } from "../../shared/api.ts";
import { openStage } from "./stage.ts";
import { paneFrame } from "./through-excel.ts";
import type { Workbench } from "./workbench.ts";

/** The receiving ministry's day: real server, unmodified office.js, real browser. The units have sent over HTTP. */

const stage = openStage();
beforeAll(async () => {
  for (const unit of ["bct", "p63-cao-bang", "p63-ha-noi"]) await stage.sends(unit);
});

test("finds a report, returns it with a remark on its row, extends the term, and has the merge in the workbook and as a file", async () => {
  const coordinator = await stage.person("coordinator");
  await findsAndReturns(coordinator);
  await extendsTheTerm(coordinator);
  await meetsANewerVersion(coordinator);
  await merges(coordinator);
  await stopsPlacing(coordinator);
  await placesTwice(coordinator);
  await downloads(coordinator);
  expect(coordinator.errors).toEqual([]);
});

async function findsAndReturns({ pane, button }: Workbench): Promise<void> {
  await pane.getByText("85 đơn vị", { exact: true }).waitFor();
  await pane.getByText(/^Tính đến \d\d:\d\d ngày .* \(giờ Việt Nam\)$/).waitFor();
  await button("Theo loại").click();
  await pane.getByRole("button", { name: /^Tỉnh \(58 đơn vị\)/ }).click();
  await pane.getByText("58 đơn vị", { exact: true }).waitFor();
  await pane.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("cao bang");
  await pane.getByText("1 đơn vị", { exact: true }).waitFor();
  await pane.getByRole("button", { name: /^Tỉnh Cao Bằng/ }).click();
  await button("Trả lại").click();
  await pane.getByText("Hãy ghi ý kiến để đơn vị biết cần sửa gì.").waitFor();
  await pane.getByRole("button", { name: /^Phụ lục 3: / }).click();
  await button("Ý kiến cho dòng 9").click();
  await pane.getByRole("textbox", { name: "Ý kiến cho dòng 9" }).fill("Nêu rõ sản phẩm đã hoàn thành");
  await pane.getByText("Kèm 1 ý kiến tại dòng").waitFor();
  await button("Trả lại").click();
  const returned = pane.getByText("Đã trả lại báo cáo.");
  await returned.waitFor();
  // The button stood below all rows and has gone: what came of it is where the person looks.
  await expect.poll(() => returned.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  await pane.getByText("Ý kiến: Nêu rõ sản phẩm đã hoàn thành").waitFor();
  const { remarks } = await reportOf("p63-cao-bang");
  expect(remarks).toEqual([{ annex: "phu-luc-3", row: 9, text: "Nêu rõ sản phẩm đã hoàn thành" }]);
}

async function extendsTheTerm({ pane, button }: Workbench): Promise<void> {
  const year = new Date().getFullYear() + 1;
  await pane.getByLabel("Đến ngày").fill(`5/11/${year}`);
  await pane.getByLabel("Lý do gia hạn").fill("Bão số 6");
  await button("Gia hạn").click();
  await pane.getByText("Đã gia hạn.").waitFor();
  await pane.getByText(`Đã gia hạn đến 17:00 ngày 05/11/${year}: Bão số 6`).waitFor();
  expect((await reportOf("p63-cao-bang")).head.extendedUntil).toBe(`${year}-11-05T10:00:00.000Z`);
}

/** What a person was about to decide on is no longer what stands: said, loaded, and what was typed is kept. */
async function meetsANewerVersion({ page, pane, button }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: /Về danh sách/ }).click();
  await button("Bỏ lọc").click();
  const row = pane.getByRole("button", { name: /^Thành phố Hà Nội/ });
  await row.click();
  // Its row stands far down in the list; the report is read from its top.
  await expect.poll(() => paneFrame(page).evaluate(() => window.scrollY)).toBe(0);
  await pane.getByRole("button", { name: /^Phụ lục 3: / }).click();
  await button("Ý kiến cho dòng 8").click();
  await pane.getByRole("textbox", { name: "Ý kiến cho dòng 8" }).fill("Xem lại mức");
  await stage.sends("p63-ha-noi", 1);
  await button("Trả lại").click();
  await pane.getByText(/^Trong lúc bạn xem, báo cáo đã thay đổi: nay là phiên bản 2, “Đã gửi”\./).waitFor();
  expect(await pane.getByLabel("Ý kiến trả lại").inputValue()).toBe("Phụ lục 3, dòng 8: Xem lại mức");
  await button("Chấp nhận").click();
  await pane.getByText("Đã chấp nhận báo cáo.").waitFor();
  await pane.getByRole("button", { name: /Về danh sách/ }).click();
  await expect.poll(() => row.evaluate((view) => view === document.activeElement)).toBe(true);
}

/** Only what the board shows: the whole country but for one. */
async function merges({ pane, button }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Chấp nhận 1" }).click();
  await pane.getByRole("button", { name: "Thời điểm và phạm vi" }).click();
  await pane.getByRole("radio", { name: "1 đơn vị đang lọc ở bảng dưới" }).check();
  await button("Tổng hợp").click();
  await pane.getByText("1 đơn vị trong bản tổng hợp").waitFor();
  await pane.getByText("Đủ mọi đơn vị").waitFor();
  await button("Bỏ lọc").click();
  await button("Tổng hợp tạm").click();
  await pane.getByText("Còn thiếu 83 đơn vị").waitFor();
}

async function stopsPlacing({ page, pane, button }: Workbench): Promise<void> {
  const reports = /\/versions\/\d+$/;
  // The reports do not come: whoever waits may stop.
  await page.route(reports, () => undefined);
  await button("Đưa vào sổ đang mở").click();
  await button("Dừng").click();
  await pane.getByText("Đã dừng. Các trang chèn dở đã được xóa; sổ như trước khi chèn.").waitFor();
  await page.unroute(reports);
}

async function placesTwice({ pane, button, openSheet }: Workbench): Promise<void> {
  await button("Đưa vào sổ đang mở").click();
  await pane
    .getByText(
      "Đã đưa vào sổ: Bìa, Phụ lục 3, Phụ lục 4, Phụ lục 4 chi tiết, Theo nhiệm vụ, Ma trận, Khác mức, Cần quyết định, Tổng số, Biểu đồ, Theo dõi.",
    )
    .waitFor();
  await openSheet("Phụ lục 3");
  await button("Đưa vào sổ đang mở").click();
  await pane.getByText(/^Đã đưa vào sổ: Bìa \(tổng hợp 2\), Phụ lục 3 \(tổng hợp 2\),/).waitFor();
  await openSheet("Phụ lục 3 (tổng hợp 2)");
}

async function downloads({ page, pane }: Workbench): Promise<void> {
  const downloading = page.waitForEvent("download");
  await pane.getByRole("link", { name: "Tải sổ tổng hợp (.xlsx)" }).click();
  const book = await readXlsx(await readFile(await (await downloading).path()));
  if (!book.ok) throw new Error(book.error.code);
  expect(book.value.sheets.map(({ name }) => name)).toEqual([
    "Bìa",
    "Phụ lục 3",
    "Phụ lục 4",
    "Phụ lục 4 chi tiết",
    "Theo nhiệm vụ",
    "Ma trận",
    "Khác mức",
    "Cần quyết định",
    "Tổng số",
    "Biểu đồ",
    "Theo dõi",
  ]);
}

async function reportOf(unit: string): Promise<Report> {
  return report.parse((await stage.ask("coordinator", "GET", `reports/${unit}`)).body);
}
