import type { IsoDate } from "../ids.ts";
import { findDatesInText } from "../text/dates.ts";
import { type DocumentNumber, findDocumentNumbers } from "../text/document-number.ts";
import { normaliseText } from "../text/normalise.ts";

const KINDS =
  "nghị quyết|quyết định|nghị định|thông tư|chỉ thị|bộ luật|luật|pháp lệnh|lệnh|công văn|công điện|thông báo|kết luận|" +
  "kế hoạch|chương trình|đề án|báo cáo|tờ trình|hướng dẫn|quy chế|quy định|văn bản";
/** "QĐ số 826/QĐ-TTg", "NQ 57/NQ-CP": kinds by their letters, where a number follows. */
const LETTERS = "(?:nq|qđ|nđ|tt|ct|cv|tb|kl|kh|ctr|đa|bc|hd)\\.? ?(?:số|(?=\\d|$))";
/** A document begins: bullets and ordinals, then its kind or its number. */
const BEGINS = new RegExp(
  `^[\\s\\-–—+*•(]*(?:(?:\\d{1,2}|[a-zđ])[.)] ?)?(?:(?:${KINDS})(?!\\p{L})|${LETTERS}|số(?!\\p{L})|\\d+/)`,
  "iu",
);
/** After these words a date belongs to something else: another document, a period, a meeting. */
const ELSEWHERE =
  /(?<!\p{L})(?:về|theo|thực hiện|triển khai|thi hành|căn cứ|sửa đổi|bổ sung|thay thế|bãi bỏ|từ|đến|trước|sau|họp|hiệu lực|nghị quyết|quyết định|nghị định|thông tư|chỉ thị|luật|công văn|thông báo)(?!\p{L})/iu;
/** Kind, number and issuer stand before the date; more than this is a summary. */
const LONGEST_HEAD = 160;

/**
 * The day a document says it was issued, read from its own text: "Quyết định số 826/QĐ-TTg ngày 11/7/2023 của …".
 * Null where the text names none, where the date may be another document's, and where it names several documents.
 */
export function ownDate(text: string): IsoDate | null {
  const plain = normaliseText(text);
  if (documentsIn(plain) > 1) return null;
  const [first] = findDatesInText(plain);
  return first !== undefined && isHead(plain.slice(0, first.index)) ? first.iso : null;
}

/** The document's own number; null where it gives none, and where the first number may be another document's. */
export function ownNumber(text: string): DocumentNumber | null {
  const [first] = findDocumentNumbers(text);
  if (first === undefined) return null;
  const head = normaliseText(text).slice(0, first.index);
  return /^[\s\-–—+*•(]*$/.test(head) || isHead(head) ? first : null;
}

/** Whether a text's beginning speaks of one document only, so that what follows is that document's own. */
function isHead(head: string): boolean {
  const begin = BEGINS.exec(head);
  return begin !== null && head.length <= LONGEST_HEAD && !ELSEWHERE.test(head.slice(begin[0].length));
}

/** How many documents a cell lists, one per line or between semicolons, each with a number of its own. */
export function documentsIn(text: string): number {
  return normaliseText(text).split(/[\n;]/).filter(beginsDocument).length;
}

/** The documents a cell lists, without bullets; none where other words come first: those belong to nobody. */
export function listedDocuments(text: string): string[] {
  const documents: string[] = [];
  for (const [part] of normaliseText(text).matchAll(/[^\n;]+[\n;]*/g)) {
    if (beginsDocument(part)) documents.push(part);
    else if (documents.length > 0) documents.push(`${documents.pop()}${part}`);
    else return [];
  }
  return documents.map((listed) => listed.replace(BULLET, "").replace(/(?<![\s;])[\s;]+$/, ""));
}

const BULLET = /^[\s\-–—+*•]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?/iu;

function beginsDocument(part: string): boolean {
  return BEGINS.test(part) && /\d+\s*[/-]/.test(part.slice(0, LONGEST_HEAD));
}
