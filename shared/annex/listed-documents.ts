import { findDocumentNumbers } from "../text/document-number.ts";
import { eachOnce, TEXTS } from "../text/each-once.ts";
import { normaliseText } from "../text/normalise.ts";
import { BEGINS, beginsDocument, KINDS, LONGEST_HEAD } from "./document-beginning.ts";

/** How many documents a cell lists, each with a number of its own: one per line, between semicolons, or joined in a sentence. */
export const documentsIn = eachOnce(
  TEXTS,
  (text): number => partsOf(normaliseText(text)).filter(beginsDocument).length,
);

/** The documents a cell lists, without bullets; none where other words come first: those belong to nobody. */
export function listedDocuments(text: string): string[] {
  const documents: string[] = [];
  for (const part of partsOf(normaliseText(text))) {
    if (beginsDocument(part)) documents.push(part);
    else if (documents.length > 0) documents.push(`${documents.pop()}${part}`);
    else return [];
  }
  const [kind] = KIND_FIRST.exec(documents[0]?.replace(BULLET, "") ?? "") ?? [];
  return documents.map((listed) => withKind(listed.replace(BULLET, "").replace(TRAILING, ""), kind ?? null));
}

/** Signs between two documents, and the word that joins them. */
const TRAILING = /(?<![\s;,])[\s;,]+(?:và[\s;,]*)?$/iu;
const JOINT = /(?:,| và(?= ))(?: và(?= ))? */giu;
/** A summary that speaks of other documents: what is joined in it is its own object. */
const OF_OTHERS =
  /(?<!\p{L})(?:theo|thực hiện|triển khai|thi hành|căn cứ|sửa đổi|bổ sung|thay thế|bãi bỏ|quán triệt|hướng dẫn|cụ thể hóa|tại)(?!\p{L})/iu;
const KIND_FIRST = new RegExp(`^(?:${KINDS})(?= số(?!\\p{L}))`, "iu");

/** Lines and semicolons part a cell; what follows a comma or "và" is parted where another document surely begins. */
function partsOf(plain: string): string[] {
  return [...plain.matchAll(/[^\n;]+[\n;]*/g)].flatMap(([part]) => {
    const rest = part.replace(/^\s*và /iu, "");
    return partsOfSentence(beginsNumbered(rest) ? rest : part);
  });
}

function partsOfSentence(part: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: joint, index } of part.matchAll(JOINT)) {
    const before = part.slice(start, index);
    const after = part.slice(index + joint.length);
    if (!BEGINS.test(after) || !beginsDocument(before) || OF_OTHERS.test(before) || !beginsNumbered(after)) continue;
    parts.push(before);
    start = index + joint.length;
  }
  return [...parts, part.slice(start)];
}

/** A kind or "số", and its number right behind: "Nghị quyết số 57/NQ-CP", never "quy định về 3 vùng" or "số 2 tuyến". */
function beginsNumbered(text: string): boolean {
  const [begin] = BEGINS.exec(text) ?? [];
  if (begin === undefined) return false;
  const [first] = findDocumentNumbers(text.slice(0, LONGEST_HEAD));
  if (first === undefined) return false;
  return /^(?: ?số)? ?$/iu.test(text.slice(Math.min(begin.length, first.index), first.index));
}

/** "Quyết định số 1/QĐ-UBND và số 2/QĐ-UBND": the kind stands before the first only. */
function withKind(listed: string, kind: string | null): string {
  return kind !== null && /^số(?!\p{L})/iu.test(listed) ? `${kind} ${listed}` : listed;
}

const BULLET = /^[\s\-–—+*•]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?/iu;
