import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";
import type { Workbench } from "./workbench.ts";

/** A unit whose leader approves (duyệt): the ribbon sends to the leader, and on time is judged when the leader says yes. */

const UNIT = "p63-lai-chau";
const LAST_ANSWER = "Đợi nghị quyết của Hội đồng nhân dân tỉnh";

const preload = fileURLToPath(new URL("../support/wants-approval.ts", import.meta.url));
const stage = openStage({ NODE_OPTIONS: `--import ${preload}` });

test("the ribbon sends to the leader; late or on time is what it is when the leader approves", async () => {
  const official = await stage.person(UNIT);
  await official.insert();
  const last = await fillLevels(paneFrame(official.page), LEVEL);
  await fillCell(paneFrame(official.page), last, NOT_DUE);
  await sendsToLeader(official, 1);

  const leader = await stage.person(`${UNIT}-leader`);
  await approves(leader, 1);
  // The letter's day is past.
  await official.button("Cập nhật").click();
  await official.pane.getByText("Gửi sau hạn").first().waitFor();

  await stage.ask("coordinator", "POST", `reports/${UNIT}/exception`, {
    requestId: crypto.randomUUID(),
    until: "2099-01-01T00:00:00+07:00",
    reason: LAST_ANSWER,
  });
  await fillCell(paneFrame(official.page), last, LEVEL);
  await sendsToLeader(official, 2);
  await leader.button("Cập nhật").click();
  await approves(leader, 2);
  await official.button("Cập nhật").click();
  await official.pane.getByText("Đúng hạn").first().waitFor();
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();

  const coordinator = await stage.person("coordinator");
  await coordinator.pane.getByRole("button", { name: "Đã gửi 1" }).waitFor();
  expect([...official.errors, ...leader.errors, ...coordinator.errors]).toEqual([]);
});

async function sendsToLeader({ ribbon, pane }: Workbench, n: number): Promise<void> {
  await ribbon("Gửi báo cáo");
  await pane.getByText(`Phiên bản ${n} đang chờ lãnh đạo duyệt`).waitFor();
  await pane.getByRole("heading", { name: "Đã chuyển lãnh đạo duyệt" }).waitFor();
  await pane.getByText("Tính theo lúc lãnh đạo duyệt").waitFor();
}

/** Who sent it and all that was said are there before the button is. */
async function approves({ pane, button }: Workbench, n: number): Promise<void> {
  await pane.getByRole("heading", { name: `Duyệt báo cáo, phiên bản ${n}` }).waitFor();
  await pane.getByText("Chuyên viên Tỉnh Lai Châu").first().waitFor();
  await button("Xem toàn bộ nội dung").click();
  await pane.getByText(NOT_DUE).or(pane.getByText(LEVEL)).first().waitFor();
  await button("Duyệt").click();
  await pane.getByRole("heading", { name: `Duyệt báo cáo, phiên bản ${n}` }).waitFor({ state: "detached" });
}
