import { expect, test } from "vitest";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";

/** What an official does beside the straight way: corrects by one click, takes over, compares, waits for the network. */

const stage = openStage();

test("certain corrections by one click; the letter afterwards; a returned remark leads to its row; versions compared", async () => {
  const official = await stage.readyToSend("p63-son-la");
  await official.openSheet("Phụ lục 4");
  const row = (await official.headingRow()) + 1;
  await official.type(`B${row}`, "Quyết định số 12/2023/QÐ-UBND về cơ chế phối hợp");
  await official.button("Kiểm tra lại").click();
  await official.button("Sửa tất cả 1 ô").click();
  await official.pane.getByText("Đã sửa 1 ô.").waitFor();
  await official.page.getByRole("gridcell", { name: "Quyết định số 12/2023/QĐ-UBND về cơ chế phối hợp" }).waitFor();

  await official.button("Gửi báo cáo").click();
  await official.button("Bổ sung số, ngày văn bản").click();
  await official.pane.getByLabel("Số, ký hiệu").fill("125/BC-UBND");
  await official.pane.getByLabel("Ngày ký").fill("25/10/2023");
  await official.button("Lưu").click();
  await official.pane.getByText("Văn bản đã ký: 125/BC-UBND ngày 25/10/2023").waitFor();
  await official.button("Ghi biên nhận dưới bảng").click();
  await official.pane.getByText("Đã ghi biên nhận dưới bảng. Dòng này không tính là nội dung báo cáo.").waitFor();

  const remark = { annex: "phu-luc-4", row, text: "Đề nghị ghi ngày ban hành" };
  await stage.returns("p63-son-la", "Đề nghị bổ sung", [remark]);
  await official.button("Cập nhật").click();
  await official.openSheet("Phụ lục 3");
  await official.pane.getByRole("button", { name: `Phụ lục 4, dòng ${row}` }).click();
  await official.page.locator(`.active[data-cell="B${row}"]`).waitFor();
  await official.type(`C${row}`, "11/7/2023");
  await official.button("Kiểm tra").click();
  await official.pane.getByText("0 ô sửa, 1 ô thêm, 0 ô bỏ").waitFor();
  await official.button("Gửi báo cáo").click();
  await official.button("Xem phiên bản 2").click();
  await official.pane.getByText("0 ô sửa, 1 ô thêm, 0 ô bỏ").waitFor();
  expect(official.errors).toEqual([]);
});

test("a table typed elsewhere goes into fresh annexes, its columns proposed", async () => {
  const official = await stage.person("p63-dien-bien");
  const typed = { B3: "Công việc được giao", C3: "Đánh giá", B4: "Việc tỉnh tự đặt ra", C4: LEVEL, B5: "Việc khác" };
  for (const [cell, text] of Object.entries(typed)) await official.type(cell, text);
  await official.button("Lấy từ bảng đã có trong sổ").click();
  await official.pane.getByText("Lấy được 2 dòng, trong đó 0 dòng là nhiệm vụ được giao.").waitFor();
  expect(await official.pane.getByLabel("Tình trạng thực hiện").inputValue()).toBe("2");
  await official.button("Chèn phụ lục và đưa nội dung vào").click();
  await official.pane.getByText("Đã chèn: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();
  await official.page.getByRole("gridcell", { name: "Việc tỉnh tự đặt ra" }).waitFor();
  expect(official.errors).toEqual([]);
});

test("without a network the report waits in sight and goes out by itself, once, when the network is back", async () => {
  const official = await stage.readyToSend("p63-lai-chau");
  await official.page.context().setOffline(true);
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText("Báo cáo đang chờ mạng để gửi").waitFor();
  await official.page.context().setOffline(false);
  await official.pane
    .getByText(/^NQ57-2023\/P63-LAI-CHAU\/1\//)
    .first()
    .waitFor();
  await official.pane.getByRole("heading", { name: "Các phiên bản đã gửi (1)" }).waitFor();
  expect(official.errors).toEqual([]);
});

test("a colleague has sent first: theirs is taken over cell by cell and stands in the workbook", async () => {
  const colleague = await stage.readyToSend("p63-yen-bai");
  const official = await stage.readyToSend("p63-yen-bai", NOT_DUE);
  await colleague.button("Gửi báo cáo").click();
  await colleague.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("radio", { name: "Lấy bản mới hơn" }).click();
  await official.button("Ghi 1 ô vào sổ").click();
  await official.pane.getByText("Đã sửa 1 ô.").waitFor();
  await official.pane.getByText("Không khác ô nào.").waitFor();
  expect(official.errors).toEqual([]);
});
