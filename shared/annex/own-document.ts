import type { IsoDate } from "../ids.ts";
import { findDatesInText } from "../text/dates.ts";
import { type DocumentNumber, findDocumentNumbers } from "../text/document-number.ts";
import { eachOnce, TEXTS } from "../text/each-once.ts";
import { normaliseText } from "../text/normalise.ts";
import { BEGINS, LONGEST_HEAD } from "./document-beginning.ts";
import { documentsIn } from "./listed-documents.ts";

/** After these words a date belongs to something else: another document, a period, a meeting. */
const ELSEWHERE =
  /(?<!\p{L})(?:về|theo|thực hiện|triển khai|thi hành|căn cứ|sửa đổi|bổ sung|thay thế|bãi bỏ|từ|đến|trước|sau|họp|hiệu lực|nghị quyết|quyết định|nghị định|thông tư|chỉ thị|luật|công văn|thông báo)(?!\p{L})/iu;
/**
 * The day a document says it was issued, read from its own text: "Quyết định số 826/QĐ-TTg ngày 11/7/2023 của …".
 * Null where the text names none, where the date may be another document's, and where it names several documents.
 */
export const ownDate = eachOnce(TEXTS, (text): IsoDate | null => {
  const plain = normaliseText(text);
  if (documentsIn(plain) > 1) return null;
  const [first] = findDatesInText(plain);
  return first !== undefined && isHead(plain.slice(0, first.index)) ? first.iso : null;
});

/** The document's own number; null where it gives none, and where the first number may be another document's. */
export const ownNumber = eachOnce(TEXTS, (text): DocumentNumber | null => {
  const [first] = findDocumentNumbers(text);
  if (first === undefined) return null;
  const head = normaliseText(text).slice(0, first.index);
  return /^[\s\-–—+*•(]*$/.test(head) || isHead(head) ? first : null;
});

/** Whether a text's beginning speaks of one document only, so that what follows is that document's own. */
function isHead(head: string): boolean {
  const begin = BEGINS.exec(head);
  return begin !== null && head.length <= LONGEST_HEAD && !ELSEWHERE.test(head.slice(begin[0].length));
}
