import { expect, test } from "vitest";
import { openStage } from "./stage.ts";

/** Three years later: two provinces are one, and a ministry looks from one campaign into another. */

const stage = openStage();

test("the new province finds both old reports beside its tasks, chooses anew and sends", async () => {
  await stage.sends("p63-ha-giang");
  await stage.sends("p63-tuyen-quang");
  const official = await stage.person("p34-tuyen-quang");
  const { pane, button, cell } = official;
  await pane.getByText("Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2026 (dự thảo)").waitFor();
  await official.insert();
  const left = await official.pickLevels("Đã hoàn thành");
  await pane.getByText(/Các dòng đã báo cáo năm 2023 được ghi sẵn/).waitFor();
  const heading = await official.headingRow();
  expect(await cell(`D${heading}`).textContent()).toBe("Đã báo cáo năm 2023");
  const told = (await cell(`D${heading + 1}`).textContent()) ?? "";
  expect([told.includes("Hà Giang: "), told.includes("Tuyên Quang: ")]).toEqual([true, true]);
  await button("Kiểm tra").click();
  await pane.getByText("Còn 1 điểm phải sửa hoặc xác nhận trước khi gửi.").waitFor();
  await official.pick(left, "Chưa đến thời điểm triển khai");
  await button("Kiểm tra lại").click();
  await button("Gửi báo cáo").click();
  await pane
    .getByText(/NQ57-2026\/P34-TUYEN-QUANG\/1\//)
    .first()
    .waitFor();
  expect(official.errors).toEqual([]);
});

test("a coordinator turns from one campaign to another and back, and the choice is remembered", async () => {
  const coordinator = await stage.person("coordinator");
  const { pane } = coordinator;
  await pane.getByText("85 đơn vị", { exact: true }).waitFor();
  const choice = pane.getByLabel("Đợt báo cáo");
  await choice.selectOption("nq57-2026");
  await pane.getByText("51 đơn vị", { exact: true }).waitFor();
  await pane.getByRole("heading", { name: "Bộ Tài chính" }).waitFor();
  await choice.selectOption("hddp-vung-2023");
  await pane.getByText("13 đơn vị", { exact: true }).waitFor();
  await coordinator.page.reload();
  await pane.getByText("13 đơn vị", { exact: true }).waitFor();
  await choice.selectOption("nq57-2023");
  await pane.getByText("85 đơn vị", { exact: true }).waitFor();
  expect(coordinator.errors).toEqual([]);
});
