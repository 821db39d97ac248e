export const KINDS =
  "nghị quyết|quyết định|nghị định|thông tư|chỉ thị|bộ luật|luật|pháp lệnh|lệnh|công văn|công điện|thông báo|kết luận|" +
  "kế hoạch|chương trình|đề án|báo cáo|tờ trình|hướng dẫn|quy chế|quy định|văn bản";
/** "QĐ số 826/QĐ-TTg", "NQ 57/NQ-CP": kinds by their letters, where a number follows. */
const LETTERS = "(?:nq|qđ|nđ|tt|ct|cv|tb|kl|kh|ctr|đa|bc|hd)\\.? ?(?:số|(?=\\d|$))";
/** A document begins: bullets and ordinals, then its kind or its number. */
export const BEGINS = new RegExp(
  `^[\\s\\-–—+*•(]*(?:(?:\\d{1,2}|[a-zđ])[.)] ?)?(?:(?:${KINDS})(?!\\p{L})|${LETTERS}|số(?!\\p{L})|\\d+/)`,
  "iu",
);
/** Kind, number and issuer stand before the date; more than this is a summary. */
export const LONGEST_HEAD = 160;

/** Whether a text begins as a document does, with a number of its own. */
export function beginsDocument(part: string): boolean {
  return BEGINS.test(part) && /\d+\s*[/-]/.test(part.slice(0, LONGEST_HEAD));
}
