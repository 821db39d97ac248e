import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readXlsx } from "../../functions/xlsx/read.ts";
import { LEVEL, openStage } from "./stage.ts";
import { univerGrid } from "./univer-grid.ts";
import type { Workbench } from "./workbench.ts";

/** What `npm start` opens: the real grid. The reporter's whole job in it, and the file saved and opened again. */

const RECEIPT = /^NQ57-2023\/P63-CAO-BANG\/1\//;

const stage = openStage();

test("a demo person inserts, picks, pastes, types, adds, removes and sorts rows, mends, sends, saves and opens again", async () => {
  const official = await stage.stranger({ grid: "univer" });
  await official.become("Chuyên viên Tỉnh Cao Bằng");
  await fillAnnexes(official);
  await checkAndSend(official, await sortTasks(official));
  await saveAndOpenAgain(official);
  await official.become("Cán bộ tổng hợp");
  await official.pane.getByText("Cao Bằng").first().waitFor();
  expect(official.errors).toEqual([]);
});

async function fillAnnexes(official: Workbench): Promise<void> {
  const grid = univerGrid(official.page);
  await official.button("Chèn phụ lục").click();
  await official.pane.getByText("Đã chèn: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();
  await expect.poll(() => grid.texts("A6:C6")).toEqual([["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"]]);
  await grid.pick("C7", "Đã hoàn thành một phần và đúng hạn");
  await typesInsteadOfPicking(official);
  // The last of the nine tasks is left open.
  await grid.paste("C8", Array.from({ length: 7 }, () => LEVEL).join("\n"));
  await expect.poll(() => grid.texts("C14:C15")).toEqual([[LEVEL], [""]]);

  const heard = await listen(official);
  await grid.openSheet("Phụ lục 4");
  await expect.poll(() => grid.texts("B6")).toEqual([["Nội dung văn bản"]]);
  await grid.paste("B7", "Quyết định số 12/2023/QĐ-UBND\t12/8/2023\tỦy ban nhân dân tỉnh\tCòn hiệu lực");
  await expect.poll(async () => (await grid.texts("D7"))[0]).toEqual(["Ủy ban nhân dân tỉnh"]);
  await grid.rowMenu(7, official.page.locator(".univerjs-icon-insert-row-above-double-icon:visible"));
  await expect.poll(() => grid.texts("B7:B8")).toEqual([[""], ["Quyết định số 12/2023/QĐ-UBND"]]);
  await grid.type("C8", "11/7/2023");
  await expect.poll(() => grid.texts("C8")).not.toEqual([["2023-08-12"]]);
  await grid.rowMenu(7, official.page.getByText("Xóa hàng đã chọn").last());
  await expect.poll(() => grid.texts("B7")).toEqual([["Quyết định số 12/2023/QĐ-UBND"]]);
  // The paste, the new row, what was typed and the deleted row.
  await expect.poll(heard).toEqual(expect.arrayContaining(["B7:E7", "C8", expect.stringMatching(/^A7:/)]));
}

/** As in Excel: the list that opens leaves the keys to the cell; what is not in it is refused in words and gone. */
async function typesInsteadOfPicking({ page }: Workbench): Promise<void> {
  const grid = univerGrid(page);
  await grid.type("C9", "đang làm");
  const refusal = page.getByText("Hãy chọn một giá trị trong danh sách.");
  await refusal.waitFor();
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await refusal.waitFor({ state: "hidden" });
  await expect.poll(() => grid.texts("C9")).toEqual([[""]]);
  await grid.type("C9", "Chưa đến thời điểm triển khai");
  await expect.poll(() => grid.texts("C9")).toEqual([["Chưa đến thời điểm triển khai"]]);
}

/** What office.js tells the add-in of the person's changes, as addresses. */
async function listen({ page }: Workbench): Promise<() => Promise<string[]>> {
  const pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"));
  if (pane === undefined) throw new Error("the pane has no frame");
  await pane.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
    });
  });
  return () => pane.evaluate(() => Reflect.get(window, "heard"));
}

/** By name and back, then for good: every task keeps its level. Returns the cell of the task that has none. */
async function sortTasks(official: Workbench): Promise<string> {
  const { page } = official;
  const grid = univerGrid(page);
  const tasks = (): Promise<string[][]> => grid.texts("B7:C15");
  await grid.openSheet("Phụ lục 3");
  await expect.poll(async () => (await grid.texts("B6"))[0]).toEqual(["Tên nhiệm vụ"]);
  const given = await tasks();
  const sorted = page.getByText("Đã sắp xếp 9 dòng");
  await grid.drag("B7", "B15");
  await page.getByRole("button", { name: "Sắp xếp Z → A" }).click();
  await sorted.waitFor();
  const after = await tasks();
  expect(after).not.toEqual(given);
  expect(new Map(after.map(([task, level]) => [task, level]))).toEqual(
    new Map(given.map(([task, level]) => [task, level])),
  );
  await page.keyboard.press("Control+z");
  await expect.poll(tasks).toEqual(given);
  await page.keyboard.press("Control+y");
  await expect.poll(tasks).toEqual(after);
  const open = after.findIndex(([, level]) => level === "");
  expect(open).not.toBe(8);
  return `C${7 + open}`;
}

async function checkAndSend(official: Workbench, open: string): Promise<void> {
  const grid = univerGrid(official.page);
  await official.button("Kiểm tra").click();
  await official.pane.getByRole("button", { name: `Tới ô ${open}` }).click();
  await expect.poll(() => grid.selected()).toBe(open);
  await grid.pick(open, LEVEL);
  await official.button("Kiểm tra lại").click();
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText(RECEIPT).waitFor();
}

async function saveAndOpenAgain(official: Workbench): Promise<void> {
  const { page } = official;
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp .xlsx" }).click();
  const path = await (await saving).path();
  const book = await readXlsx(await readFile(path));
  if (!book.ok) throw new Error(book.error.code);
  const annex = book.value.sheets.find(({ name }) => name === "Phụ lục 4");
  expect(annex?.rows[6]?.slice(1, 3).map((cell) => cell?.value)).toEqual(["Quyết định số 12/2023/QĐ-UBND", 45_118]);
  expect(book.value.sheets.find(({ name }) => name === "Phụ lục 3")?.validations.length).toBeGreaterThan(0);

  await page.getByLabel("Mở tệp .xlsx").setInputFiles({
    name: "bao-cao.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await readFile(path),
  });
  await page.getByText("Đã mở bao-cao.xlsx").waitFor();
  await official.ribbon("Gửi báo cáo");
  await official.pane.getByText("Nội dung không đổi so với bản đã gửi; không gửi lại.").waitFor();
}
