import type { Campaign } from "../campaign/campaign.ts";
import { letterWords } from "../campaign/letter-words.ts";
import type { Instant } from "../ids.ts";
import { formatDay, formatVietnamTime } from "../text/vietnam-time.ts";
import type { Mail } from "./mail.ts";
import type { Awaiting, Reminder } from "./reminders.ts";

export interface ReminderFacts {
  readonly campaign: Campaign;
  readonly reminder: Reminder;
  readonly to: readonly string[];
  /** `https://baocao.example.vn`: where the report is sent from without the add-in stands below it. */
  readonly address: string;
  readonly now: Instant;
}

/** What a unit is written when something is still awaited from it. */
export function reminderMail({ campaign, reminder, to, address, now }: ReminderFacts): Mail {
  const { unit, awaiting } = reminder;
  const paragraphs = [
    `Kính gửi: ${unit.reportingBody}`,
    `Theo Công văn ${letterWords(campaign.letter)}, đề nghị quý cơ quan gửi báo cáo ${termOf(campaign, reminder)}. Ngày cuối cùng để gửi đúng hạn là ${formatDay(reminder.lastDay)} (${countdown(reminder)}).`,
    `Đến ${formatVietnamTime(now)} (giờ Việt Nam), ${WHERE_IT_STANDS[awaiting]}`,
    `${WHAT_TO_DO[awaiting]} Chưa có tiện ích Tổng Hợp trong Excel thì tải mẫu, điền và gửi tại: ${address}/upload.html`,
    "Nếu quý cơ quan đã gửi sau thời điểm nêu trên, xin bỏ qua thư này. Không gửi báo cáo bằng cách trả lời thư này; không nhập nội dung thuộc bí mật nhà nước.",
    `${campaign.receiver.office}\n${campaign.receiver.name}`,
  ];
  return { to, subject: `${headline(reminder)}: ${campaign.title}`, text: `${paragraphs.join("\n\n")}\n` };
}

const WHERE_IT_STANDS: Readonly<Record<Awaiting, string>> = {
  "not-sent": "hệ thống chưa nhận được báo cáo của quý cơ quan.",
  returned: "báo cáo của quý cơ quan đang ở trạng thái trả lại và chưa có bản gửi lại.",
  "awaiting-approval": "báo cáo của quý cơ quan đã lập xong nhưng lãnh đạo chưa duyệt nên chưa được tính là đã gửi.",
};

const WHAT_TO_DO: Readonly<Record<Awaiting, string>> = {
  "not-sent": "Mở sổ Excel, chọn thẻ Tổng Hợp → Chèn phụ lục, điền, kiểm tra rồi gửi.",
  returned: "Mở sổ Excel, chọn thẻ Tổng Hợp → Mở bảng để xem ý kiến, sửa rồi gửi lại.",
  "awaiting-approval": "Lãnh đạo mở thẻ Tổng Hợp → Mở bảng trong Excel để xem và duyệt.",
};

/** An exception is the unit's own term. */
function termOf({ due }: Campaign, { extendedUntil }: Reminder): string {
  return extendedUntil === null ? due.text : `trước ${formatVietnamTime(extendedUntil)} (đã được gia hạn)`;
}

/** "còn 3 ngày", "hôm nay", "đã quá hạn 2 ngày". */
export function countdown({ daysPast }: Pick<Reminder, "daysPast">): string {
  if (daysPast < 0) return `còn ${-daysPast} ngày`;
  return daysPast === 0 ? "hôm nay" : `đã quá hạn ${daysPast} ngày`;
}

function headline({ daysPast, awaiting }: Reminder): string {
  const what = awaiting === "awaiting-approval" ? "duyệt báo cáo" : "gửi báo cáo";
  if (daysPast < 0) return `Còn ${-daysPast} ngày ${what}`;
  return daysPast === 0 ? `Hôm nay là ngày cuối ${what}` : `Đã quá hạn ${daysPast} ngày ${what}`;
}
