import { matchKey } from "../text/match-key.ts";
import { closes, isNote, isPostAlone, isSignature, opening } from "./closing-words.ts";
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
  /** Whether the name is a value of a code list with its count: a line of a summary. */
  readonly counted: boolean;
}

export type RowKind = "data" | "closing" | "blank" | IgnoredReason;

const ELLIPSIS = /^[.…·–—\s-]+$/;
/** What people write in an annex that has nothing to say. */
const NOTHING = /^không(?: có(?: nội dung| văn bản| nhiệm vụ| phát sinh| báo cáo)?(?: nào)?| phát sinh)?$/;
const COLUMN_NUMBER = /^[([]?(?:\d{1,2}|[A-Ha-h])[)\].]?$/;
const ROMAN = /^[IVXLC]{1,6}[.)]?$/;
/** "I. Nhóm chung", "B) Nhiệm vụ cụ thể": the group's number written before its name. */
const NUMBERED_GROUP = /^(?:[IVXLC]{1,6}|[A-ZĐ])\s?[.)/-]\s*\p{L}/u;
const CAPITAL = /^[A-Z][.)]?$/;
const TOTAL =
  /^(?:(?:tổng cộng|tổng số|cộng|tổng|trong đó)$|tổng cộng |(?:tổng )?cộng (?:mục|nhóm|phần|i{1,3}|iv|vi{0,3}|[a-d])(?: |$)|(?:tổng(?: số)?|cộng) (?:nhiệm vụ|văn bản|\d+(?: nhiệm vụ| văn bản|$)))/;
/** What numbers an item: "1", "1.1", "a)", "I.", "-". */
const ITEM = /^(?:\d|[a-zđ]{1,2}[.)]?$|[IVXLC]{1,6}[.)]?$|[-–+•]$)/i;

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
  if (look.counted || (!look.readable && isTotal(ordinal, name))) return "total-row";
  if (fresh && goesOn(look)) return "heading";
  if (isClosing(look)) return "closing";
  if (!valued && isGroup(ordinal, name)) return "group-row";
  return isGroupBeside(look) ? "group-row" : "data";
}

/** "II" and its name in a column of numbers or days that stands before the names. */
function isGroupBeside({ ordinal, name, others, readable }: RowLook): boolean {
  if (name !== "" || readable || !(ROMAN.test(ordinal) || CAPITAL.test(ordinal))) return false;
  return others.filter((text) => text !== "").length === 1;
}

/** "Tổng cộng" where ordinals stand, or where names do: beside it stands a count. */
function isTotal(ordinal: string, name: string): boolean {
  return TOTAL.test(opening(name)) || TOTAL.test(opening(ordinal));
}

/** "Tình trạng" above "thực hiện": the rest of a heading written over two rows. */
function goesOn({ ordinal, name, all, readable }: RowLook): boolean {
  if (ordinal !== "" || name !== "" || readable || closes(all)) return false;
  return all.every((text) => text.length <= 20 && !/\d/.test(text));
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
  if (words.length === 1 && NOTHING.test(matchKey(name))) return true;
  return words.length === 0 ? ELLIPSIS.test(ordinal) : words.every((text) => ELLIPSIS.test(text));
}

/** A row with nothing but its number is one of the form's empty rows; with words instead, a line across the table. */
function outsideOnly({ ordinal, all }: RowLook): RowKind {
  if (closes(all)) return "closing";
  if (ordinal === "") return "extra-column";
  if (TOTAL.test(opening(ordinal))) return "total-row";
  return /\p{L}{2}/u.test(ordinal) && !ROMAN.test(ordinal) && all.length === 1 ? "group-row" : "ordinal";
}

function isClosing({ ordinal, name, others, all, readable }: RowLook): boolean {
  if (ITEM.test(ordinal)) return false;
  // Beside a name, "Chủ tịch UBND tỉnh" is an issuer and "Lưu ý …" somebody's remark.
  if (name === "") return closes(all) || !readable;
  if (!closes([ordinal, name])) return false;
  // "Xác nhận ranh giới" beside "đang làm" is a task, "Người lập biểu" beside "Thủ trưởng" or a name is not.
  const beside = others.filter((text) => text !== "");
  return beside.length === 0 || closes(beside) || isPostAlone(name) || !(isSignature(name) || name.startsWith("*"));
}

/** Whether a row that may stand below notes is data all the same; below a signature names stand beside names. */
export function isSure({ ordinal, name, others, readable, assigned }: RowLook, signed: boolean): boolean {
  if (assigned) return true;
  if (name === "") return false;
  return readable || ((/^\d/.test(ordinal) || !signed) && others.some((text) => text !== ""));
}

/** Whether a row above more data is a remark across the table: nothing in it but "Ghi chú: …". */
export function isRemark({ name, others }: RowLook): boolean {
  if (others.some((text) => text !== "")) return false;
  return name === "" || isNote(name);
}

/** Whether a row belongs to the signature block, or to whom the report goes. */
export function signs({ all }: RowLook): boolean {
  return all.some((text) => isSignature(text) || /^nơi nhận(?: |$)/.test(opening(text)));
}

/** Whether a row without values is the heading of items that begin with this ordinal. */
export function headsItems({ ordinal, name, others, assigned }: RowLook, next: string): boolean {
  if (assigned || name === "" || others.some((text) => text !== "")) return false;
  // Without a number of its own, only where counting begins anew.
  if (ordinal === "") return /^(?:0?1|a|1\.1)[.)]?$/i.test(next);
  const number = /^\d{1,2}(?:\.\d{1,2})*(?=[.)]?$)/.exec(ordinal)?.[0];
  if (number === undefined) return false;
  // "2" in capitals, or after others, before another "1": counting begins anew under it.
  if (/^0?1[.)]?$/.test(next) && (Number(number) > 1 || (name === name.toUpperCase() && name.includes(" "))))
    return true;
  return next.startsWith(`${number}.1`) || /^(?:a[.)]?|[-–+•])$/i.test(next);
}

function isGroup(ordinal: string, name: string): boolean {
  if (ROMAN.test(ordinal) || CAPITAL.test(ordinal)) return true;
  if (name === "" || /^\d/.test(ordinal)) return false;
  if (NUMBERED_GROUP.test(name)) return true;
  // A document typed in capitals has a number; a group has none.
  const capitals =
    name === name.toUpperCase() && name.includes(" ") && /\p{L}{2}/u.test(name) && !/\d\s*[/-]/.test(name);
  return capitals || /^(?:nhóm(?: các)? nhiệm vụ(?: |$)|năm \d{4}$)/.test(opening(name));
}
