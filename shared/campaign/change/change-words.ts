import { formatDay, formatVietnamTime } from "../../text/vietnam-time.ts";
import type { Campaign } from "../campaign.ts";
import { unitOf } from "../lookup.ts";
import type { CampaignChange, Reminders } from "./change.ts";

/** A change as one sentence for people; units and tasks by their names in the campaign as it stands. */
export function changeWords(campaign: Campaign, change: CampaignChange): string {
  const unit = (id: string): string => unitOf(campaign, id)?.officialName ?? id;
  switch (change.kind) {
    case "open":
      return "Mở đợt báo cáo";
    case "close":
      return "Đóng đợt báo cáo";
    case "reopen":
      return "Mở lại đợt báo cáo";
    case "archive":
      return "Đưa đợt báo cáo vào lưu trữ";
    case "unarchive":
      return "Đưa đợt báo cáo ra khỏi lưu trữ";
    case "title":
      return `Đổi tên đợt thành “${change.title}”`;
    case "due":
      return `Đặt hạn nộp: ${change.text} (trước ${formatVietnamTime(change.before)})`;
    case "letter":
      return `Ghi công văn số ${change.number} ngày ${formatDay(change.issuedOn)}`;
    case "task-deadlines":
      return deadlineWords(change.deadlines);
    case "task-reporters":
      return `Giao nhiệm vụ ${change.task} cho ${change.reporters.map(unit).join(", ")}`;
    case "approval":
      return `${change.approval ? "Bật" : "Tắt"} bước duyệt của lãnh đạo: ${change.units.map(unit).join(", ")}`;
    case "unit-added":
      return `Thêm đơn vị ${change.unit.officialName} (${change.unit.id})`;
    case "unit-removed":
      return `Bỏ đơn vị ${unit(change.unit)}`;
    case "unit-renamed":
      return `Đổi tên đơn vị ${change.unit} thành ${change.officialName} từ ngày ${formatDay(change.from)}`;
    case "unit-ended":
      return `Kết thúc đơn vị ${unit(change.unit)} sau ngày ${formatDay(change.lastDay)}${heirWords(change.successors.map(({ to }) => unit(to)))}`;
    case "code-list":
      return `Ban hành danh mục “${change.list}” bản mới, ${change.codes.length} giá trị`;
    case "reminders":
      return reminderWords(change);
  }
}

function deadlineWords(deadlines: Readonly<Record<string, string | null>>): string {
  const each = Object.entries(deadlines).map(([task, day]) => `${task} ${day === null ? "bỏ hạn" : formatDay(day)}`);
  return `Đặt thời hạn nhiệm vụ: ${each.join("; ")}`;
}

function heirWords(heirs: readonly string[]): string {
  return heirs.length === 0 ? "" : `; ${heirs.join(", ")} kế thừa`;
}

function reminderWords({ before, after }: Reminders): string {
  const days = (list: readonly number[]): string => (list.length === 0 ? "không nhắc" : `${list.join(", ")} ngày`);
  return `Đặt lịch nhắc: trước hạn ${days(before)}, sau hạn ${days(after)}`;
}
