import { expect, test } from "vitest";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { administrationDesk } from "./administration-desk.ts";
import { openStage } from "./stage.ts";

/** An administrator closes a campaign while a unit is at work. */

const stage = openStage();

test("a campaign is closed and opened again: what a unit has ready stays, and goes through the open door", async () => {
  const official = await stage.readyToSend("p63-bac-kan");
  const admin = await stage.person("admin");
  const desk = administrationDesk(admin);
  await admin.button("Đã hiểu").click();
  await desk.open("Đợt báo cáo");
  await admin.pane.getByRole("radio", { name: /^Đóng đợt/ }).click();
  await desk.confirm("Trạng thái của đợt", "Đóng đợt");
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText("Đã đóng", { exact: true }).waitFor();
  const elsewhere = await stage.atUploadPage("p63-son-la");
  await elsewhere.page.getByText("Đợt báo cáo đã đóng, không nhận bản mới.", { exact: false }).waitFor();
  await elsewhere.page.getByText("Đợt báo cáo không nhận bản mới lúc này.").waitFor();
  const receiver = await stage.atUploadPage("coordinator");
  await receiver.page.getByLabel("Đợt báo cáo").selectOption(NQ57_2023.id);
  await receiver.page.getByText("Báo cáo nhận qua thư điện tử vẫn nhập được", { exact: false }).waitFor();
  await official.pane.getByText("Bản đang chờ gửi vẫn giữ nguyên trên máy này.", { exact: false }).waitFor();
  await admin.pane.getByRole("radio", { name: /^Mở lại đợt/ }).click();
  await desk.confirm("Trạng thái của đợt", "Mở lại đợt");
  await official.button("Gửi tiếp").click();
  await official.pane
    .getByText(/^NQ57-2023\/P63-BAC-KAN\/1\//)
    .first()
    .waitFor();
  expect([official, admin, elsewhere, receiver].flatMap(({ errors }) => errors)).toEqual([]);
});
