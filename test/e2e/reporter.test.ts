import { expect, test } from "vitest";
import { version } from "../../shared/api.ts";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";

/** What an official does beside the straight way: corrects by one click, takes over, compares, waits for the network. */

const REASON = "Văn bản của tỉnh đang chờ ký, sẽ bổ sung ở lần gửi sau";
const ANSWER = "Tỉnh đã ban hành kế hoạch thực hiện Nghị quyết 57";

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

test("a warning kept with its reason, the narrative and the signed letter travel with the report", async () => {
  const official = await stage.person("p63-ha-nam");
  const { pane, page } = official;
  await official.insert();
  await fillCell(paneFrame(page), await fillLevels(paneFrame(page), LEVEL), NOT_DUE);
  await fillCell(paneFrame(page), "C7", ANSWER, "Đề cương");
  await official.button("Kiểm tra").click();
  await pane.getByRole("button", { name: "Giữ lại, nêu lý do" }).first().click();
  await pane.getByLabel("Lý do giữ lại").fill(REASON);
  await pane.getByLabel("Số, ký hiệu").fill("98/BC-UBND");
  await pane.getByLabel("Ngày ký").fill("26/10/2023");
  await official.button("Gửi báo cáo").click();
  await pane.getByText(/^NQ57-2023\/P63-HA-NAM\/1\//).waitFor();
  const sent = version.parse((await stage.ask("p63-ha-nam", "GET", "reports/p63-ha-nam/versions/1")).body);
  expect(Object.values(sent.reasons)).toEqual([REASON]);
  expect(sent.letter).toEqual({ number: "98/BC-UBND", date: "2023-10-26" });
  expect(JSON.stringify(sent.sheets.find(({ annex }) => annex === "de-cuong"))).toContain(ANSWER);
  // The receiving ministry reads the reason beside the warning.
  const coordinator = await stage.person("coordinator");
  await coordinator.pane.getByPlaceholder("Tìm đơn vị").fill("ha nam");
  await coordinator.pane.getByRole("button", { name: /^Tỉnh Hà Nam/ }).click();
  await coordinator.pane.getByText(REASON).waitFor();
  expect([...official.errors, ...coordinator.errors]).toEqual([]);
});
