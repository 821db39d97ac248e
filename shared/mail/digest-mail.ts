import type { Campaign } from "../campaign/campaign.ts";
import { owingUnits } from "../campaign/lookup.ts";
import type { Instant } from "../ids.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import type { Mail } from "./mail.ts";
import { countdown } from "./reminder-mail.ts";
import type { Awaiting, Reminder } from "./reminders.ts";

/** What became of a unit's reminder. `unknown`: it broke off on its way, and is not sent again lest it come twice. */
export type Delivery =
  | { readonly kind: "sent"; readonly addresses: number }
  | { readonly kind: "no-address" | "unknown" | "refused" };

export interface Reminded {
  readonly reminder: Reminder;
  readonly delivery: Delivery;
}

export interface DigestFacts {
  readonly campaign: Campaign;
  /** In the campaign's order. */
  readonly reminded: readonly Reminded[];
  readonly to: readonly string[];
  readonly address: string;
  readonly now: Instant;
}

/** What the coordinators are written: who has not sent, and whom a mail has reached. One mail, however many units. */
export function digestMail({ campaign, reminded, to, address, now }: DigestFacts): Mail {
  const owing = owingUnits(campaign).length;
  const groups = GROUPS.flatMap(([awaiting, heading]) => {
    const lines = reminded.filter(({ reminder }) => reminder.awaiting === awaiting).map(lineOf);
    return lines.length === 0 ? [] : [`${heading} (${lines.length} đơn vị):\n${lines.join("\n")}`];
  });
  const paragraphs = [
    campaign.title,
    `Đến ${formatVietnamTime(now)} (giờ Việt Nam) còn ${reminded.length} trong ${owing} đơn vị được nhắc. Hạn gửi chung: ${campaign.due.text}.`,
    ...groups,
    `Theo dõi, gia hạn hoặc nhập báo cáo nhận qua thư điện tử: mở thẻ Tổng Hợp trong Excel, hoặc ${address}/upload.html`,
  ];
  return {
    to,
    subject: `Còn ${reminded.length} đơn vị chưa xong báo cáo: ${campaign.title}`,
    text: `${paragraphs.join("\n\n")}\n`,
  };
}

const GROUPS: readonly (readonly [Awaiting, string])[] = [
  ["not-sent", "Chưa gửi"],
  ["returned", "Đã trả lại, chưa gửi lại"],
  ["awaiting-approval", "Chờ lãnh đạo đơn vị duyệt"],
];

function lineOf({ reminder, delivery }: Reminded): string {
  const { unit, extendedUntil } = reminder;
  const extended = extendedUntil === null ? "" : `, gia hạn đến ${formatVietnamTime(extendedUntil)}`;
  return `- ${unit.officialName} (${countdown(reminder)}${extended}): ${deliveryWords(delivery)}`;
}

function deliveryWords(delivery: Delivery): string {
  switch (delivery.kind) {
    case "sent":
      return `đã gửi thư nhắc tới ${delivery.addresses} địa chỉ`;
    case "no-address":
      return "chưa có địa chỉ thư, cần liên hệ trực tiếp";
    case "unknown":
      return "chưa rõ thư nhắc đã đi hay chưa, nên gọi điện";
    case "refused":
      return "máy chủ thư từ chối, hệ thống sẽ thử lại";
  }
}
