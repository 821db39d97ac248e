import type { Instant } from "../ids.ts";
import { formatDay, formatVietnamTime } from "../text/vietnam-time.ts";
import type { Letter } from "./campaign.ts";

/** The day as it is written; with dots for what is not known: "…/…/2026". */
export function letterDay({ issuedOn, unknown }: Pick<Letter, "issuedOn" | "unknown">): string {
  return unknown.includes("issuedOn") ? `…/…/${issuedOn.slice(0, 4)}` : formatDay(issuedOn);
}

/** "số 8490/BKHĐT-QLKTTW ngày 12/10/2023 của Bộ Kế hoạch và Đầu tư". */
export function letterWords(letter: Omit<Letter, "subject">): string {
  return `số ${letter.number} ngày ${letterDay(letter)} của ${letter.issuer}`;
}

/** The line under the title of every annex. */
export function attachedTo(letter: Omit<Letter, "subject">): string {
  return `(Kèm theo Công văn ${letterWords(letter)})`;
}

/** The end of a term in a letter's words, whatever language the pane speaks: "trước ngày 01/11/2023", "trước 17:00 ngày 31/10/2023". */
export function dueWords(before: Instant): string {
  return `trước ${formatVietnamTime(before).replace(/^00:00 /, "")}`;
}
