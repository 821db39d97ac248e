import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import { template } from "../../shared/annex/template.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { fillTemplate } from "../support/filled-template.ts";
import { barriers, stickingOut } from "./barriers.ts";
import { openStage } from "./stage.ts";
import type { UploadPage } from "./upload-page.ts";

/** A coordinator's mailbox, from the folder dropped on the page to a receipt for each report. */

const stage = openStage();

const DOCUMENT = [
  "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023",
  45118,
  "Ủy ban nhân dân tỉnh",
  "Còn hiệu lực",
] as const;
const filled = async (unit: string, level = "Đã hoàn thành") =>
  fillTemplate(await writeXlsx(template(NQ57_2023, unit)), { level, documents: [DOCUMENT] });

async function mailboxFiles(): Promise<Record<string, Uint8Array>> {
  return {
    "Cao Bằng - PL3,4.xlsx": await filled("p63-cao-bang"),
    "Bac Kan.xlsx": await filled("p63-lang-son"),
    "BYT lan 1.xlsx": await filled("byt"),
    "BYT lan 2.xlsx": await filled("byt", "Chưa đến thời điểm triển khai"),
    "CV_BCT.xlsx": await filled("bct", "đang thực hiện, đúng tiến độ"),
    "cong van.pdf": new TextEncoder().encode("%PDF-1.7"),
    "hong.xlsx": new TextEncoder().encode("PK\u0003\u0004 cut off"),
  };
}

async function choose({ page }: UploadPage, files: Record<string, Uint8Array>): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn nhiều tệp" }).press("Enter");
  const named = Object.entries(files).map(([name, bytes]) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  }));
  await (await choosing).setFiles(named);
}

const item = ({ page }: UploadPage, name: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function receivedAt({ page }: UploadPage): Promise<void> {
  await page.getByLabel("Ngày nhận").fill("30/10/2023");
  await page.getByLabel("Giờ nhận").fill("16:30");
}

test("a mailbox is dropped: who is certain is ready, what is doubtful is asked, what is bad says why; the rest is stored", async () => {
  const me = await stage.atUploadPage("coordinator", 350);
  const files = await mailboxFiles();
  await choose(me, files);
  await item(me, "Cao Bằng - PL3,4.xlsx").getByText("Sẵn sàng", { exact: true }).waitFor();
  await item(me, "cong van.pdf").getByText("Đây không phải tệp .xlsx.").waitFor();
  await item(me, "hong.xlsx").getByText("Không đọc được tệp").waitFor();
  // The file's name says Bắc Kạn, the workbook was made for Lạng Sơn: nobody guesses.
  await item(me, "Bac Kan.xlsx").getByText("Tệp có dấu hiệu của nhiều đơn vị.").waitFor();
  await item(me, "Bac Kan.xlsx").getByRole("button", { name: "Đúng, của Tỉnh Lạng Sơn" }).click();
  await item(me, "CV_BCT.xlsx")
    .getByRole("button", { name: /^Chấp nhận \d+ cách đọc đề xuất$/ })
    .click();
  await item(me, "BYT lan 1.xlsx").getByText("Nhiều tệp một đơn vị").waitFor();
  await item(me, "BYT lan 2.xlsx")
    .getByLabel("Ghi tệp nào của Bộ Y tế")
    .selectOption({ label: "Chỉ ghi “BYT lan 2.xlsx”" });
  await item(me, "Bac Kan.xlsx").getByText("Sẵn sàng", { exact: true }).waitFor();
  // Nothing is stored before it is said when the e-mails came: lateness hangs on it.
  expect(await me.button("Ghi nhận 0 tệp").getAttribute("aria-disabled")).toBe("true");
  await receivedAt(me);
  expect([...(await barriers(me.page)), ...(await stickingOut(me.page))]).toEqual([]);
  await me.button("Ghi nhận 4 tệp").click();
  await me.page.getByText("Đã ghi nhận 4 tệp.").waitFor();
  await item(me, "CV_BCT.xlsx")
    .getByText(/^Phiên bản 1, biên nhận NQ57-2023\/BCT\/1\/\w+ · Đúng hạn$/)
    .waitFor();
  await item(me, "BYT lan 1.xlsx").getByText("Không ghi", { exact: true }).waitFor();
  expect(me.errors).toEqual([]);
  await sameMailboxAgain(files);
  await unitSeesWhereItCameFrom(files["CV_BCT.xlsx"]);
});

/** Another day, another tab: what was stored is recognised; a new file of the unit shows what it would change. */
async function sameMailboxAgain({ "CV_BCT.xlsx": sent }: Record<string, Uint8Array>): Promise<void> {
  const me = await stage.atUploadPage("coordinator");
  await receivedAt(me);
  await choose(me, { "CV_BCT.xlsx": sent ?? Uint8Array.of(), "BCT ban moi.xlsx": await filled("bct") });
  await item(me, "CV_BCT.xlsx").getByText("Chính tệp này đã được ghi nhận thành phiên bản 1; không ghi lại.").waitFor();
  const newer = item(me, "BCT ban moi.xlsx");
  await newer.getByText(/^Khác \d+ ô so với phiên bản đang có/).click();
  await newer.getByLabel("Ghi tệp này thay phiên bản 1").check();
  await me.button("Ghi nhận 1 tệp").click();
  await newer.getByText(/^Phiên bản 2, biên nhận /).waitFor();
  expect(me.errors).toEqual([]);
}

async function unitSeesWhereItCameFrom(sent: Uint8Array = Uint8Array.of()): Promise<void> {
  const official = await stage.atUploadPage("bct");
  await official.page.getByRole("heading", { name: "Các phiên bản đã gửi (2)" }).waitFor();
  await official.page
    .getByRole("button", { name: /phiên bản 1/ })
    .first()
    .click();
  await official.page.getByText(/^Nhận qua thư điện tử lúc 16:30 ngày 30\/10\/2023, do .+ nhập$/).waitFor();
  const downloading = official.page.waitForEvent("download");
  await official.button("Tải tệp gốc: CV_BCT.xlsx").click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("CV_BCT.xlsx");
  expect(Buffer.compare(await readFile(await download.path()), sent)).toBe(0);
  await official.button("Tải tệp gốc: CV_BCT.xlsx").waitFor();
}

test("the session runs out over a mailbox: signing in again brings the files and the answers back", async () => {
  const me = await stage.atUploadPage(null);
  await me.signIn("coordinator");
  await receivedAt(me);
  await choose(me, { "Ha Giang.xlsx": await filled("p63-yen-bai") });
  await item(me, "Ha Giang.xlsx").getByRole("button", { name: "Đúng, của Tỉnh Yên Bái" }).click();
  await item(me, "Ha Giang.xlsx").getByText("Sẵn sàng", { exact: true }).waitFor();
  await me.page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem("tong-hop.session") ?? "{}");
    const expiresAt = new Date(0).toISOString();
    sessionStorage.setItem("tong-hop.session", JSON.stringify({ ...kept, tokens: { ...kept.tokens, expiresAt } }));
  });
  await me.button("Ghi nhận 1 tệp").click();
  await me.button("Đăng nhập lại").click();
  // The page that is being left shows them, too.
  await me.page.getByText("Phiên đăng nhập đã hết hạn", { exact: false }).waitFor({ state: "hidden" });
  await item(me, "Ha Giang.xlsx").getByText("Tỉnh Yên Bái (do bạn chọn)").waitFor();
  await expect.poll(() => me.page.getByLabel("Giờ nhận").inputValue()).toBe("16:30");
  await me.button("Ghi nhận 1 tệp").click();
  await item(me, "Ha Giang.xlsx")
    .getByText(/^Phiên bản 1, biên nhận /)
    .waitFor();
  expect(me.errors).toEqual([]);
});
