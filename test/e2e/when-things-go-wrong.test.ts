import { expect, test } from "vitest";
import { type Report, report } from "../../shared/api.ts";
import { colleagueIsQuicker } from "./quicker-colleague.ts";
import { LEVEL, NOT_DUE, openStage } from "./stage.ts";
import { fillLevels, paneFrame } from "./through-excel.ts";

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
  await official.pane.getByText(/^NQ57-2023\/P63-LANG-SON\/1\//).waitFor();
  await official.pane.getByText("Phiên bản 1", { exact: true }).waitFor();
  expect((await reportOf("p63-lang-son")).versions).toHaveLength(1);
});

test("without a network the report waits in sight and goes out by itself, once, when the network is back", async () => {
  const official = await stage.readyToSend("p63-lai-chau");
  await official.page.context().setOffline(true);
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText("Báo cáo đang chờ mạng để gửi").waitFor();
  // Not only somewhere above the button that was pressed.
  await expect.poll(() => official.button("Gửi tiếp").evaluate(isOnScreen)).toBe(true);
  await official.page.context().setOffline(false);
  await official.pane
    .getByText(/^NQ57-2023\/P63-LAI-CHAU\/1\//)
    .first()
    .waitFor();
  await official.pane.getByRole("heading", { name: "Các phiên bản đã gửi (1)" }).waitFor();
  expect(official.errors).toEqual([]);
});

test("the network goes and comes back while a report is on its way: it goes out by itself all the same", async () => {
  const official = await stage.readyToSend("p63-ha-giang");
  await official.page.route(
    SUBMISSIONS,
    async (route) => {
      await official.page.context().setOffline(true);
      // A browser tells nobody of a moment that is over before it has looked.
      await paneFrame(official.page).waitForFunction(() => !navigator.onLine);
      await official.page.context().setOffline(false);
      await route.abort("internetdisconnected");
    },
    { times: 1 },
  );
  await official.button("Gửi báo cáo").click();
  await official.pane.getByText(/^NQ57-2023\/P63-HA-GIANG\/1\//).waitFor();
});

test("a colleague has sent first: the differing cell is shown with both values, and ours may follow as version 2", async () => {
  const official = await stage.readyToSend("p63-bac-kan", NOT_DUE);
  await colleagueIsQuicker(official.page, "hoan-thanh");
  await official.button("Gửi báo cáo").click();
  const conflict = official.pane.getByRole("region", { name: "Đơn vị đã có phiên bản 1 mới hơn" });
  await conflict.getByRole("definition").filter({ hasText: LEVEL }).waitFor();
  await conflict.getByRole("definition").filter({ hasText: NOT_DUE }).waitFor();
  await conflict.getByRole("button", { name: "Gửi bản của tôi thay phiên bản 1" }).click();
  await official.pane.getByText(/^NQ57-2023\/P63-BAC-KAN\/2\//).waitFor();
  expect(official.errors).toEqual([]);
});

test("a colleague has sent first: theirs is taken over cell by cell and stands in the workbook", async () => {
  const official = await stage.readyToSend("p63-yen-bai", NOT_DUE);
  await colleagueIsQuicker(official.page, "hoan-thanh");
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("radio", { name: "Lấy bản mới hơn" }).click();
  await official.button("Ghi 1 ô vào sổ").click();
  await official.pane.getByText("Đã sửa 1 ô.").waitFor();
  await official.pane.getByText("Không khác ô nào.").waitFor();
  expect(official.errors).toEqual([]);
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

test("twice quickly, and in the middle of typing: the ribbon waits for the cell, and one version goes out", async () => {
  const official = await stage.person("p63-phu-tho");
  const { page } = official;
  await official.insert();
  const missing = await fillLevels(paneFrame(page), LEVEL);
  await official.cell(missing).click();
  await page.keyboard.press("F2");
  await page.keyboard.type(LEVEL);
  await page.getByText("Đang sửa ô").waitFor();
  // Without taking the focus, as Excel's ribbon does: the cell stays open.
  const button = page.getByRole("navigation").getByRole("button", { name: "Gửi báo cáo", exact: true });
  await button.dispatchEvent("click");
  await button.dispatchEvent("click");
  await page.getByText("Đang chạy: Gửi báo cáo").waitFor();
  const waiting = official.pane.getByText("Excel chưa trả lời.", { exact: false });
  await waiting.waitFor();
  await page.getByRole("textbox", { name: `Nội dung ô ${missing}` }).press("Enter");
  await official.pane.getByText(/^NQ57-2023\/P63-PHU-THO\/1\//).waitFor();
  await expect.poll(() => button.getAttribute("aria-busy")).toBe(null);
  expect(await waiting.count()).toBe(0);
  expect((await reportOf("p63-phu-tho")).versions).toHaveLength(1);
  expect(official.errors).toEqual([]);
});

function isOnScreen(view: Element): boolean {
  const { top, bottom } = view.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

async function reportOf(unit: string): Promise<Report> {
  return report.parse((await stage.ask(unit, "GET", `reports/${unit}`)).body);
}
