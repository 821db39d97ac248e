import { expect, test } from "vitest";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";

/** What an official meets on a bad day, each story with a unit of its own. */

const SUBMISSIONS = "**/reports/*/versions";

const stage = openStage();

test("an answer lost on the way, the workbook closed: the next pane sends it on and nothing is stored twice", async () => {
  const official = await stage.readyToSend("p63-lang-son");
  await official.page.route(SUBMISSIONS, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText("Có lần gửi chưa rõ kết quả").waitFor();
  await official.page.unroute(SUBMISSIONS);
  await official.page.reload();
  await official.button("Gửi tiếp").click();
  await official.pane.getByText(/^NQ57-2023\/P63-LANG-SON\/1\//).waitFor();
  await official.pane.getByText("Phiên bản 1", { exact: true }).waitFor();
});

test("a colleague has sent first: the differing cell is shown with both values, and ours may follow as version 2", async () => {
  const colleague = await stage.readyToSend("p63-bac-kan");
  const official = await stage.readyToSend("p63-bac-kan", NOT_DUE);
  await colleague.button("Gửi báo cáo").click();
  await colleague.pane.getByText(/^NQ57-2023\/P63-BAC-KAN\/1\//).waitFor();
  await official.button("Gửi báo cáo").click();
  const conflict = official.pane.getByRole("region", { name: "Đơn vị đã có phiên bản 1 mới hơn" });
  await conflict.getByRole("definition").filter({ hasText: LEVEL }).waitFor();
  await conflict.getByRole("definition").filter({ hasText: NOT_DUE }).waitFor();
  await conflict.getByRole("button", { name: "Gửi bản của tôi thay phiên bản 1" }).click();
  await official.pane.getByText(/^NQ57-2023\/P63-BAC-KAN\/2\//).waitFor();
  expect([...official.errors, ...colleague.errors]).toEqual([]);
});

test("a report is returned with a remark, and the unit reads it in the pane", async () => {
  const official = await stage.readyToSend("p63-ha-giang");
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  const coordinator = await stage.person("coordinator");
  await coordinator.pane.getByPlaceholder("Tìm đơn vị").fill("ha giang");
  await coordinator.pane.getByRole("button", { name: /^Tỉnh Hà Giang/ }).click();
  await coordinator.pane.getByLabel("Ý kiến trả lại").fill("Đề nghị bổ sung Phụ lục 4");
  await coordinator.button("Trả lại").click();
  await coordinator.pane.getByText("Đã trả lại báo cáo.").waitFor();
  await official.page.reload();
  await official.pane.getByText("Báo cáo bị trả lại").waitFor();
  await official.pane.getByText("Đề nghị bổ sung Phụ lục 4").waitFor();
});

test("with the pane closed, the ribbon's one click still ends with a word, also when the browser has forgotten the click", async () => {
  const official = await stage.readyToSend("p63-cao-bang");
  await official.page.context().addInitScript(() => {
    // As on a slow network: five seconds after a click no window opens any more without another one.
    Object.defineProperty(navigator, "userActivation", { value: { isActive: false, hasBeenActive: true } });
  });
  await official.page.getByRole("button", { name: "Đóng bảng" }).click();
  const opened = official.page.context().waitForEvent("page");
  await official.ribbon("Gửi báo cáo");
  const commands = official.page.locator(".commands");
  await commands.locator("iframe").contentFrame().getByRole("button", { name: "Cho phép" }).click();
  const dialog = await opened;
  await dialog.getByText(/Mã biên nhận: NQ57-2023\/P63-CAO-BANG\/1\//).waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await official.page.getByText("Đã chạy xong: Gửi báo cáo").waitFor();
  expect(await commands.isVisible()).toBe(false);
  await official.ribbon("Mở bảng");
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
});
