import { matchKey } from "../text/match-key.ts";
import type { IgnoredReason } from "./reading.ts";
import { isReceiptLine } from "./receipt-line.ts";

/** What a row under the heading looks like; texts are its own, not those merged over it. */
export interface RowLook {
  readonly ordinal: string;
  readonly name: string;
  /** Texts in the other columns of the annex. */
  readonly others: readonly string[];
  /** Every text of the row, columns outside the annex included. */
  readonly all: readonly string[];
  /** Whether one of the others is a code or a day that can be read. */
  readonly readable: boolean;
  /** Whether the name is an assigned task: such a row is never taken for anything else. */
  readonly assigned: boolean;
}

export type RowKind = "data" | "closing" | "blank" | IgnoredReason;

const ELLIPSIS = /^[.…·\s]+$/;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-H])\)?$/;
const ROMAN = /^[IVXLC]{1,6}[.)]?$/;
/** "I. Nhóm chung", "B) Nhiệm vụ cụ thể": the group's number written before its name. */
const NUMBERED_GROUP = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s?[.)/-]\s*\p{L}/u;
const CAPITAL = /^[A-Z][.)]?$/;
const TOTAL = /^(?:(?:tổng cộng|tổng số|cộng|tổng)$|tổng cộng |tổng(?: số)? (?:nhiệm vụ|văn bản|\d+$))/;
/** Notes under the table, and what stands in a signature block. */
const NOTE = /^(?:ghi chú|chú thích|lưu ý|nguồn số liệu|nơi nhận|kính gửi)(?: |$)/;
const SIGNATURE =
  /^(?:tm|kt|tl|tuq|q|người lập|người báo cáo|người ký|thủ trưởng|lãnh đạo|chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|chánh văn phòng|đại diện|xác nhận|ký tên|đã ký|ký ghi rõ)(?: |$)/;
/** "Nam Định, ngày 27 tháng 10 năm 2023"; a document's title may end with a day too, but not after a bare place. */
const PLACE_AND_DAY = /^[\p{L} .-]{0,40},\s*ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*[\d.…]*$/iu;
/** Posts and signatures are short; a task that begins "Chủ tịch …" is not. */
const LONGEST_SIGNATURE = 80;

/** The key of a text's first words: more is not needed to know a note, a total or a signature. */
const opening = (text: string): string => matchKey(text.slice(0, 40));

/** `fresh`: no data row has come yet, so a row of column numbers may still stand here. */
export function rowKind(look: RowLook, fresh: boolean): RowKind {
  const { ordinal, name, others, all } = look;
  if (all.length === 0) return "blank";
  if (look.assigned) return "data";
  if (all.every(isReceiptLine)) return "below-the-table";
  if (fresh && isColumnNumbers(all)) return "column-numbers";
  // A name beside a level or a day that can be read: whatever its words, this is data.
  if (look.readable && name !== "" && !ELLIPSIS.test(name)) return "data";
  const valued = others.some((text) => text !== "" && !ELLIPSIS.test(text));
  if (isEllipsis(look)) return "ellipsis-row";
  if (name === "" && !others.some(Boolean)) return outsideOnly(look);
  if (!look.readable && TOTAL.test(opening(name === "" ? ordinal : name))) return "total-row";
  if (isClosing(look)) return "closing";
  if (!valued && isGroup(ordinal, name)) return "group-row";
  return "data";
}

function isColumnNumbers(all: readonly string[]): boolean {
  return all.length >= 2 && all.every((text) => text.split(/\s*=\s*/).every(isColumnFormula));
}

/** "(3)", "B", or "(5)=(3)+(4)". */
function isColumnFormula(text: string): boolean {
  return text.split(/[+\-x:]/).every((part) => COLUMN_NUMBER.test(part.trim()));
}

function isEllipsis({ ordinal, name, others }: RowLook): boolean {
  const words = [name, ...others].filter((text) => text !== "");
  return words.length === 0 ? ELLIPSIS.test(ordinal) : words.every((text) => ELLIPSIS.test(text));
}

/** A row with nothing but its number is one of the form's empty rows; with words instead, a line across the table. */
function outsideOnly({ ordinal, all }: RowLook): RowKind {
  if (closes(all)) return "closing";
  if (ordinal === "") return "extra-column";
  if (TOTAL.test(opening(ordinal))) return "total-row";
  return /\p{L}{2}/u.test(ordinal) && !ROMAN.test(ordinal) && all.length === 1 ? "group-row" : "ordinal";
}

function isClosing({ ordinal, name, all, readable }: RowLook): boolean {
  if (/^\d/.test(ordinal)) return false;
  // Beside a name, "Chủ tịch UBND tỉnh" is an issuer and "Lưu ý …" somebody's remark.
  return name === "" ? closes(all) || !readable : closes([ordinal, name]);
}

/** Whether one of the texts opens the notes or the signature block. */
export function closes(texts: readonly string[]): boolean {
  return texts.some((text) => NOTE.test(opening(text)) || isSignature(text));
}

function isSignature(text: string): boolean {
  return text.length <= LONGEST_SIGNATURE && (PLACE_AND_DAY.test(text) || SIGNATURE.test(opening(text)));
}

function isGroup(ordinal: string, name: string): boolean {
  if (ROMAN.test(ordinal) || CAPITAL.test(ordinal)) return true;
  if (name === "" || /^\d/.test(ordinal)) return false;
  if (NUMBERED_GROUP.test(name)) return true;
  // A document typed in capitals has a number; a group has none.
  const capitals =
    name === name.toUpperCase() && name.includes(" ") && /\p{L}{2}/u.test(name) && !/\d\s*[/-]/.test(name);
  return capitals || /^nhóm(?: các)? nhiệm vụ(?: |$)/.test(opening(name));
}
