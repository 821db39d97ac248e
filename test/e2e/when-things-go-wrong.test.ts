import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { newDataFolder, type RunningServer, startLocalServer } from "../support/local-server.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** What an official meets on a bad day, each story with a unit of its own. */

const LEVEL = "Đã hoàn thành";
const NOT_DUE = "Chưa đến thời điểm triển khai";
const SUBMISSIONS = "**/reports/*/versions";

const folder = newDataFolder();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startLocalServer(folder.path), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** Signed in, filled in and checked: one click from sending. */
async function readyToSend(user: string, lastLevel: string): Promise<Workbench> {
  const official = await openWorkbench(browser, server.origin);
  await official.signIn(user);
  await official.pick(await official.insertAndFill(LEVEL), lastLevel);
  await official.button("Kiểm tra").click();
  await official.button("Gửi báo cáo").waitFor();
  return official;
}

test("an answer lost on the way, the workbook closed: the next pane sends it on and nothing is stored twice", async () => {
  const official = await readyToSend("p63-lang-son", LEVEL);
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
  await official.close();
});

test("a colleague has sent first: the differing cell is shown with both values, and ours may follow as version 2", async () => {
  const colleague = await readyToSend("p63-bac-kan", LEVEL);
  const official = await readyToSend("p63-bac-kan", NOT_DUE);
  await colleague.button("Gửi báo cáo").click();
  await colleague.pane.getByText(/^NQ57-2023\/P63-BAC-KAN\/1\//).waitFor();
  await official.button("Gửi báo cáo").click();
  const conflict = official.pane.getByRole("region", { name: "Đơn vị đã có phiên bản 1 mới hơn" });
  await conflict.getByRole("definition").filter({ hasText: LEVEL }).waitFor();
  await conflict.getByRole("definition").filter({ hasText: NOT_DUE }).waitFor();
  await conflict.getByRole("button", { name: "Gửi bản của tôi thay phiên bản 1" }).click();
  await official.pane.getByText(/^NQ57-2023\/P63-BAC-KAN\/2\//).waitFor();
  expect([...official.errors, ...colleague.errors]).toEqual([]);
  await colleague.close();
  await official.close();
});

test("a report is returned with a remark, and the unit reads it in the pane", async () => {
  const official = await readyToSend("p63-ha-giang", LEVEL);
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  const coordinator = await openWorkbench(browser, server.origin);
  await coordinator.signIn("coordinator");
  await coordinator.pane.getByPlaceholder("Tìm đơn vị").fill("ha giang");
  await coordinator.pane.getByRole("button", { name: /^Tỉnh Hà Giang/ }).click();
  await coordinator.pane.getByLabel("Ý kiến trả lại").fill("Đề nghị bổ sung Phụ lục 4");
  await coordinator.button("Trả lại").click();
  await coordinator.pane.getByText("Đã trả lại báo cáo.").waitFor();
  await official.page.reload();
  await official.pane.getByText("Báo cáo bị trả lại").waitFor();
  await official.pane.getByText("Đề nghị bổ sung Phụ lục 4").waitFor();
  await coordinator.close();
  await official.close();
});

test("with the pane closed, the ribbon's one click still ends with a word", async () => {
  const official = await readyToSend("p63-cao-bang", LEVEL);
  await official.page.getByRole("button", { name: "Đóng bảng" }).click();
  const opened = official.page.context().waitForEvent("page");
  await official.ribbon("Gửi báo cáo");
  const dialog = await opened;
  await dialog.getByText(/Mã biên nhận: NQ57-2023\/P63-CAO-BANG\/1\//).waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await official.ribbon("Mở bảng");
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  await official.close();
});
