import { expect, test } from "vitest";
import { version } from "../../shared/api.ts";
import { fillTemplate } from "../support/filled-template.ts";
import { barriers, stickingOut } from "./barriers.ts";
import { LEVEL, openStage } from "./stage.ts";
import type { UploadPage } from "./upload-page.ts";

/** Reporting with a file: no Excel, no add-in, no office.js; each story with a unit of its own. */

const DOCUMENT = "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023 về cơ chế phối hợp vùng";
/** 11/7/2023 as a workbook keeps it. */
const DAY = 45_118;
const DOCUMENTS = [[DOCUMENT, DAY, "Ủy ban nhân dân tỉnh", "Còn hiệu lực"]] as const;
const SUBMISSIONS = /\/reports\/[^/]+\/workbook$/;

const stage = openStage();

/** Signed in with a filled file on the page, checked: one click from sending. Tells the file as well. */
async function readyToSend(user: string): Promise<UploadPage & { readonly file: Uint8Array }> {
  const official = await stage.atUploadPage(user);
  return { ...official, file: await dropsReport(official) };
}

async function dropsReport(official: UploadPage): Promise<Uint8Array> {
  const file = await fillTemplate(await official.downloadTemplate(), { level: LEVEL, documents: DOCUMENTS });
  await official.drop("báo cáo.xlsx", file);
  await official.button("Gửi báo cáo").waitFor();
  return file;
}

/** By axe-core's rules, and at 320 px without moving sideways. */
async function expectNoBarrier({ page }: UploadPage): Promise<void> {
  expect([...(await barriers(page)), ...(await stickingOut(page))]).toEqual([]);
}

async function firstVersion(unit: string) {
  return version.parse((await stage.ask(unit, "GET", `reports/${unit}/versions/1`)).body);
}

const receiptOf = (unit: string, n: number): RegExp => new RegExp(`^NQ57-2023/${unit.toUpperCase()}/${n}/`);

test("a template is downloaded, filled, dropped, corrected and sent by a page 320 px wide, and a receipt comes back", async () => {
  const official = await stage.atUploadPage(null, 320);
  expect(await official.page.content()).not.toContain("office.js");
  await official.page.getByText("Không nhập nội dung thuộc bí mật nhà nước.").waitFor();
  await official.page.getByText("Thời hạn: trước ngày 01/11/2023").waitFor();
  await expectNoBarrier(official);
  await official.signIn("p63-cao-bang");
  const template = await official.downloadTemplate();

  await official.drop("báo cáo cũ.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await official.page.getByRole("alert").getByText("Tệp ở định dạng cũ (.xls).").waitFor();

  await official.drop("báo cáo.xlsx", template);
  await official.page.getByText("Còn 9 điểm phải sửa hoặc xác nhận.").waitFor();
  await official.page.getByText("Ô C7", { exact: true }).waitFor();
  await official.page.getByText(/^Đã đọc \d+ ô, bỏ qua \d+ ô/).click();
  await official.page.getByText(/^Phụ lục 3: đã đọc 9 ô, bỏ qua 17 ô vì .*là số thứ tự \(9\)$/).waitFor();
  expect(await official.button("Gửi báo cáo").count()).toBe(0);
  await expectNoBarrier(official);

  await official.pick("báo cáo.xlsx", await fillTemplate(template, { level: LEVEL, documents: DOCUMENTS }));
  await official.page.getByLabel("Số, ký hiệu").fill("125/BC-UBND");
  await official.page.getByLabel("Ngày ký").fill("20/10/2023");
  await official.button("Gửi báo cáo").click();
  await official.page.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  await official.page.getByRole("definition").getByText(receiptOf("p63-cao-bang", 1)).waitFor();
  await expectNoBarrier(official);
  const stored = await firstVersion("p63-cao-bang");
  expect(stored.letter).toEqual({ number: "125/BC-UBND", date: "2023-10-20" });
  expect(JSON.stringify(stored.sheets)).toContain(DOCUMENT);
  expect(official.errors).toEqual([]);
});

test("the line breaks before the file arrives and the page is reloaded: the same file again goes out with the same id", async () => {
  const official = await readyToSend("p63-lang-son");
  const ids: (string | undefined)[] = [];
  official.page.on("request", (request) => {
    if (SUBMISSIONS.test(request.url())) ids.push(request.headers()["submission-id"]);
  });
  await official.page.route(SUBMISSIONS, (route) => route.abort());
  await official.button("Gửi báo cáo").click();
  await official.page.getByText("Có lần gửi chưa rõ kết quả").waitFor();
  await official.page.unroute(SUBMISSIONS);
  await official.page.reload();
  await official.page.getByText("Tệp “báo cáo.xlsx” gửi lúc").waitFor();
  await official.pick("báo cáo.xlsx", official.file);
  await official.button("Gửi tiếp").click();
  await official.page.getByRole("definition").getByText(receiptOf("p63-lang-son", 1)).waitFor();
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("only the answer is lost: the next look at the page shows the receipt, without the file", async () => {
  const official = await readyToSend("p63-bac-kan");
  await official.page.route(SUBMISSIONS, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await official.button("Gửi báo cáo").click();
  await official.page.getByText("Có lần gửi chưa rõ kết quả").waitFor();
  await official.page.reload();
  await official.page.getByRole("definition").getByText(receiptOf("p63-bac-kan", 1)).waitFor();
  expect(await official.page.getByText("Có lần gửi chưa rõ kết quả").count()).toBe(0);
});

test("a colleague has sent first: the differing cells are shown, and the file may follow as version 2", async () => {
  const official = await readyToSend("p63-ha-giang");
  await stage.sends("p63-ha-giang");
  await official.button("Gửi báo cáo").click();
  const conflict = official.page.getByRole("region", { name: "Đơn vị đã có phiên bản 1 mới hơn" });
  await conflict.getByRole("definition").getByText(DOCUMENT).waitFor();
  await conflict.getByRole("button", { name: "Gửi bản của tôi thay phiên bản 1" }).click();
  await official.page.getByRole("definition").getByText(receiptOf("p63-ha-giang", 2)).waitFor();
  expect(official.errors).toEqual([]);
});

test("the session runs out with a file on the page: signing in again brings the file back", async () => {
  const official = await stage.atUploadPage(null);
  await official.signIn("p63-lao-cai");
  await dropsReport(official);
  await official.page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem("tong-hop.session") ?? "{}");
    const expiresAt = new Date(0).toISOString();
    sessionStorage.setItem("tong-hop.session", JSON.stringify({ ...kept, tokens: { ...kept.tokens, expiresAt } }));
  });
  await official.button("Gửi báo cáo").click();
  await official.button("Đăng nhập lại").click();
  // The page that is being left offers to send on, too.
  await official.page.getByText("Phiên đăng nhập đã hết hạn", { exact: false }).waitFor({ state: "hidden" });
  await official.button("Gửi tiếp").click();
  await official.page.getByRole("definition").getByText(receiptOf("p63-lao-cai", 1)).waitFor();
  expect(new URL(official.page.url()).search).toBe("");
});

test("the receiver enters a workbook that came by e-mail before the due date: it is on time", async () => {
  const coordinator = await stage.atUploadPage("coordinator", 320);
  await coordinator.page.getByLabel("Một tệp của một đơn vị").check();
  await coordinator.page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Tỉnh Yên Bái" });
  const template = await coordinator.downloadTemplate();
  await coordinator.drop("yen bai.xlsx", await fillTemplate(template, { level: LEVEL, documents: DOCUMENTS }));
  await coordinator.page.getByLabel("Ngày nhận").fill("31/10/2023");
  await coordinator.page.getByLabel("Giờ nhận").fill("16:30");
  await expectNoBarrier(coordinator);
  await coordinator.button("Gửi báo cáo").click();
  await coordinator.page.getByRole("definition").getByText(receiptOf("p63-yen-bai", 1)).waitFor();
  await coordinator.page.getByRole("definition").getByText("Đúng hạn", { exact: true }).waitFor();
  expect(coordinator.errors).toEqual([]);
});

test("an annex without content is declared so, and a report that was returned shows its remark at the row", async () => {
  const official = await stage.atUploadPage("p63-son-la");
  const template = await official.downloadTemplate();
  await official.pick("báo cáo.xlsx", await fillTemplate(template, { level: LEVEL, documents: [] }));
  await official.page.getByText("Phụ lục 4 chưa có dòng nào.").waitFor();
  await official.page.getByLabel("Phụ lục 4 không có nội dung").check();
  await official.page.getByText("Phụ lục 4 chưa có dòng nào.").waitFor({ state: "detached" });
  await official.button("Gửi báo cáo").click();
  await official.page.getByRole("definition").getByText(receiptOf("p63-son-la", 1)).waitFor();
  expect((await firstVersion("p63-son-la")).nothingToReport).toEqual(["phu-luc-4"]);

  await stage.returns("p63-son-la", "Còn thiếu", [{ annex: "phu-luc-3", row: 7, text: "Đề nghị ghi rõ văn bản" }]);
  await official.page.reload();
  await official.page.getByText("Báo cáo bị trả lại").waitFor();
  await official.page.getByText("Phụ lục 3, dòng 7: Đề nghị ghi rõ văn bản").waitFor();
  await official.page.getByRole("heading", { name: "Các phiên bản đã gửi (1)" }).waitFor();
  expect(official.errors).toEqual([]);
});
