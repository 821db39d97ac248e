import { expect, test } from "vitest";
import { noticeText } from "../../../addin/pane/notice/notice-text.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";

test("a receipt is said with its code, version and Vietnamese time", () => {
  const receipt = {
    code: "NQ57-2023/BCT/2/ABCD1234",
    n: 2,
    submissionId: "00000000-0000-4000-8000-000000000001",
    hash: "abcd1234",
    acceptedAt: "2023-10-31T17:05:00.000Z",
    late: true,
  };
  const text = noticeText({ kind: "received", receipt, counts: {}, unchanged: false }, vi);
  expect(text).toBe("Đã nhận báo cáo, phiên bản 2, lúc 00:05 ngày 01/11/2023. Mã biên nhận: NQ57-2023/BCT/2/ABCD1234.");
});

test("every way a click can end says what to do", () => {
  expect(noticeText({ kind: "look-at-findings" }, vi)).toContain("Mở bảng");
  expect(noticeText({ kind: "waiting" }, vi)).toContain("Esc");
  expect(noticeText({ kind: "signed-out" }, vi)).toContain("đăng nhập");
  expect(noticeText({ kind: "failed", trouble: { kind: "workbook", trouble: "busy" } }, vi)).toContain("Enter");
  expect(noticeText({ kind: "unanswered", trouble: { kind: "offline" } }, vi)).toContain("kiểm tra mạng");
});
