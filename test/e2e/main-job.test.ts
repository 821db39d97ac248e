import { readFile } from "node:fs/promises";
import type { Download } from "playwright-core";
import { expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { openZip } from "../../functions/xlsx/zip.ts";
import { serialOfDate } from "../../shared/book/dates.ts";
import { PATIENCE_MS } from "./patience.ts";
import { NOT_DUE, openStage } from "./stage.ts";

/** The main job, told once from sign-in to the merged workbook: real server, unmodified office.js, real browser. */

const PARTLY = "Đã hoàn thành một phần và đúng hạn";
const DOCUMENT = "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023 về cơ chế phối hợp vùng";
const CLEAN = "Không còn lỗi. Báo cáo gửi được.";

const stage = openStage();

test("two units report inside the spreadsheet; the receiving ministry downloads one workbook with every row", async () => {
  await provinceReports();
  await ministryReportsWithOneClick();
  const { workbook, draft } = await coordinatorMerges();
  expect(draft.suggestedFilename()).toMatch(/^Dự thảo báo cáo nq57-2023 .*\.docx$/);
  const paper = openZip(await readFile(await draft.path())).read("word/document.xml") ?? new Uint8Array();
  expect(new TextDecoder().decode(paper)).toContain("Có 2/85 đơn vị gửi báo cáo");
  const sheets = await textsOf(workbook);
  const tasks = sheets.get("Phụ lục 3") ?? [];
  const rowsOf = (unit: string): readonly string[] => tasks.filter((row) => row.includes(`\t${unit}\t`));
  expect(rowsOf("Bộ Công Thương").length).toBeGreaterThan(3);
  expect(rowsOf("Bộ Công Thương").every((row) => row.includes(PARTLY))).toBe(true);
  expect(rowsOf("Tỉnh Cao Bằng").filter((row) => row.includes(NOT_DUE))).toHaveLength(1);
  const documents = (sheets.get("Phụ lục 4") ?? []).filter((row) => row.includes(DOCUMENT));
  expect(documents).toHaveLength(1);
  expect(documents[0]).toContain(`Tỉnh Cao Bằng`);
  expect(documents[0]).toContain(`\t${serialOfDate("2023-07-11")}\t`);
  expect(documents[0]).toContain("NQ57-2023/P63-CAO-BANG/1/");
});

/** Inserts, fills in, checks, goes to the error by a click, corrects, submits. */
async function provinceReports(): Promise<void> {
  const official = await stage.stranger();
  await official.signIn("p63-cao-bang");
  await official.insert();
  const missing = await official.pickLevels(PARTLY);
  await official.openSheet("Phụ lục 4");
  const first = (await official.headingRow()) + 1;
  await official.type(`B${first}`, DOCUMENT);
  await official.type(`C${first}`, "11/7/2023");
  await official.type(`D${first}`, "Ủy ban nhân dân tỉnh");
  await official.pick(`E${first}`, "Còn hiệu lực");

  await official.button("Kiểm tra").click();
  await official.pane.getByRole("button", { name: `Tới ô ${missing}` }).click();
  await official.page.locator(`.active[data-cell="${missing}"]`).waitFor();
  await official.pick(missing, NOT_DUE);
  await official.button("Kiểm tra lại").click();
  await official.pane.getByText(CLEAN).waitFor();
  expect(await official.pane.getByText("Không nhập nội dung thuộc bí mật nhà nước.").count()).toBe(1);
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  await official.pane.getByText(/^NQ57-2023\/P63-CAO-BANG\/1\//).waitFor();
  expect(official.errors).toEqual([]);
}

/** The ribbon alone: an error opens what is missing, a clean report goes at once, an unchanged one does not go twice. */
async function ministryReportsWithOneClick(): Promise<void> {
  const official = await stage.person("bct");
  await official.insert();
  const missing = await official.pickLevels(PARTLY);
  await official.ribbon("Gửi báo cáo");
  const missed = official.pane.getByRole("button", { name: `Tới ô ${missing}` });
  await expect.poll(() => missed.evaluate(isInView).catch(() => false), { timeout: PATIENCE_MS }).toBe(true);
  await official.pick(missing, PARTLY);
  await official.ribbon("Gửi báo cáo");
  await official.pane.getByText(/^NQ57-2023\/BCT\/1\//).waitFor();
  await official.ribbon("Gửi báo cáo");
  await official.pane.getByText("Nội dung không đổi so với bản đã gửi; không gửi lại.").waitFor();
  await official.ribbon("Chèn phụ lục");
  await official.pane.getByText("Đã có sẵn, giữ nguyên: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();
  expect(await official.page.getByRole("tab", { name: /^Phụ lục|^Đề cương/ }).count()).toBe(3);
  expect(await official.cell(missing).innerText()).toContain(PARTLY);
  expect(official.errors).toEqual([]);
}

/** The merged workbook, and the draft report that is made when it is asked for. */
async function coordinatorMerges(): Promise<{ readonly workbook: Download; readonly draft: Download }> {
  const coordinator = await stage.person("coordinator");
  await coordinator.pane.getByRole("button", { name: "Đã gửi 2" }).click();
  await coordinator.pane.getByText("2 đơn vị", { exact: true }).waitFor();
  await coordinator.button("Tổng hợp tạm").click();
  await coordinator.pane.getByText("Còn thiếu 83 đơn vị").waitFor();
  const downloading = coordinator.page.waitForEvent("download");
  await coordinator.pane.getByRole("link", { name: "Tải sổ tổng hợp (.xlsx)" }).click();
  const workbook = await downloading;
  await coordinator.button("Lập dự thảo báo cáo Thủ tướng (.docx)").click();
  const drafting = coordinator.page.waitForEvent("download");
  await coordinator.pane.getByRole("link", { name: "Tải dự thảo báo cáo (.docx)" }).click();
  const draft = await drafting;
  expect(coordinator.errors).toEqual([]);
  return { workbook, draft };
}

function isInView(view: Element): boolean {
  const { top, bottom } = view.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Every sheet's rows, cells parted by tabs. */
async function textsOf(download: Download): Promise<ReadonlyMap<string, readonly string[]>> {
  const book = await readXlsx(await readFile(await download.path()));
  if (!book.ok) throw new Error(book.error.code);
  return new Map(
    book.value.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => row.map((cell) => String(cell?.value ?? "")).join("\t")),
    ]),
  );
}
