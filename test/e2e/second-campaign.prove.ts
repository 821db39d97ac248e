import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { submissionOf } from "../support/reports.ts";
import { openWorkbench } from "./workbench.ts";

/** Three years later: two provinces are one, and a ministry looks from one campaign into another. */

const folder = newDataFolder();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startLocalServer(folder.path), launchBrowser()]);
  const headers = { authorization: `Bearer ${await server.token("coordinator")}`, "content-type": "application/json" };
  for (const unit of ["p63-ha-giang", "p63-tuyen-quang"]) {
    const body = JSON.stringify(submissionOf(NQ57_2023, unit));
    const answer = await server.send(`${server.origin}/api/campaigns/nq57-2023/reports/${unit}/versions`, {
      method: "POST",
      headers,
      body,
    });
    expect(answer.status).toBe(201);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

test("the new province finds both old reports beside its tasks, chooses anew and sends", async () => {
  const official = await openWorkbench(browser, server.origin);
  const { pane, button, cell } = official;
  await official.signIn("p34-tuyen-quang");
  await pane.getByText("Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2026 (dự thảo)").waitFor();
  const left = await official.insertAndFill("Đã hoàn thành");
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
  await official.close();
});

test("a coordinator turns from one campaign to another and back, and the choice is remembered", async () => {
  const coordinator = await openWorkbench(browser, server.origin);
  const { pane } = coordinator;
  await coordinator.signIn("coordinator");
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
  await coordinator.close();
});
