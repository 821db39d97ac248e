import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { digestMail } from "../../../shared/mail/digest-mail.ts";
import { invitationMail } from "../../../shared/mail/invitation-mail.ts";
import { reminderMail } from "../../../shared/mail/reminder-mail.ts";
import type { Reminder } from "../../../shared/mail/reminders.ts";

const unitOf = (id: string) => {
  const unit = NQ57_2023.units.find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no ${id}`);
  return unit;
};
const reminder = (change: Partial<Reminder> = {}): Reminder => ({
  unit: unitOf("p63-cao-bang"),
  awaiting: "not-sent",
  lastDay: "2023-10-31",
  milestone: -3,
  daysPast: -3,
  extendedUntil: null,
  ...change,
});
const facts = {
  campaign: NQ57_2023,
  to: ["a@caobang.gov.vn"],
  address: "https://baocao.example.vn",
  now: "2023-10-28T01:00:00.000Z",
};
const textOf = (change: Partial<Reminder>): string => reminderMail({ ...facts, reminder: reminder(change) }).text;

describe("a reminder", () => {
  test("says whom it is to, which letter asks, until when, where it stands, what to do and where", () => {
    const mail = reminderMail({ ...facts, reminder: reminder() });
    expect(mail.to).toEqual(["a@caobang.gov.vn"]);
    expect(mail.subject).toBe("Còn 3 ngày gửi báo cáo: Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2023");
    for (const words of [
      "Kính gửi: Ủy ban nhân dân tỉnh Cao Bằng",
      "Công văn số 8490/BKHĐT-QLKTTW ngày 12/10/2023 của Bộ Kế hoạch và Đầu tư",
      "gửi báo cáo trước ngày 01/11/2023. Ngày cuối cùng để gửi đúng hạn là 31/10/2023 (còn 3 ngày)",
      "Đến 08:00 ngày 28/10/2023 (giờ Việt Nam), hệ thống chưa nhận được báo cáo",
      "https://baocao.example.vn/upload.html",
      "không nhập nội dung thuộc bí mật nhà nước",
    ]) {
      expect(mail.text).toContain(words);
    }
  });

  test("on the last day, after it, after a return, to a leader, and under an exception it says so", () => {
    expect(reminderMail({ ...facts, reminder: reminder({ daysPast: 0 }) }).subject).toMatch(
      /^Hôm nay là ngày cuối gửi báo cáo:/,
    );
    expect(textOf({ daysPast: 3 })).toContain("(đã quá hạn 3 ngày)");
    expect(textOf({ awaiting: "returned" })).toContain("đang ở trạng thái trả lại và chưa có bản gửi lại");
    expect(textOf({ awaiting: "awaiting-approval" })).toContain("lãnh đạo chưa duyệt");
    expect(textOf({ extendedUntil: "2023-11-05T10:00:00.000Z" })).toContain(
      "trước 17:00 ngày 05/11/2023 (đã được gia hạn)",
    );
  });
});

test("the digest names every body that is behind, by what is awaited, and whom no mail has reached", () => {
  const { subject, text } = digestMail({
    ...facts,
    to: ["dieu-phoi@mpi.gov.vn"],
    reminded: [
      { reminder: reminder({ unit: unitOf("bct") }), delivery: { kind: "sent", addresses: 2 } },
      { reminder: reminder(), delivery: { kind: "no-address" } },
      { reminder: reminder({ unit: unitOf("p63-ha-noi"), awaiting: "returned" }), delivery: { kind: "unknown" } },
    ],
  });
  expect(subject).toBe(`Còn 3 đơn vị chưa xong báo cáo: ${NQ57_2023.title}`);
  expect(text).toContain("còn 3 trong 85 đơn vị");
  expect(text).toContain(
    "Chưa gửi (2 đơn vị):\n- Bộ Công Thương (còn 3 ngày): đã gửi thư nhắc tới 2 địa chỉ\n- Tỉnh Cao Bằng (còn 3 ngày): chưa có địa chỉ thư, cần liên hệ trực tiếp",
  );
  expect(text).toContain(
    "Đã trả lại, chưa gửi lại (1 đơn vị):\n- Thành phố Hà Nội (còn 3 ngày): chưa rõ thư nhắc đã đi hay chưa",
  );
});

test("an invitation says what one may do now, how to begin, and what to do when it went astray", () => {
  const { to, text } = invitationMail({
    name: "Nguyễn Thị Ánh",
    email: "anh@moit.gov.vn",
    roles: ["chuyên viên · Bộ Công Thương"],
    address: "https://baocao.example.vn",
  });
  expect(to).toEqual(["anh@moit.gov.vn"]);
  expect(text).toContain("Kính gửi: Nguyễn Thị Ánh");
  expect(text).toContain("- chuyên viên · Bộ Công Thương");
  expect(text).toContain("Đăng nhập bằng địa chỉ thư này (anh@moit.gov.vn)");
});
