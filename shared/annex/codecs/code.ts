import type { CodeList } from "../../campaign/campaign.ts";
import { looseKey, matchKey } from "../../text/match-key.ts";
import { type Legend, signKey } from "../code-legend.ts";
import { displayText } from "../display-text.ts";
import { isLegacyText } from "../legacy-font.ts";
import { editDistance } from "../similarity.ts";
import { type Codec, certain, type Decoded, EMPTY, formulaError } from "./codec.ts";

/** Shorter wordings differ by one letter and mean another thing. */
const SHORTEST_TYPO = 10;

/** A code of a list. Known wordings are certain, some are likely (to be accepted); any other is asked about, never mapped. */
export function codeCodec(list: CodeList): Codec {
  const wordings = wordingsOf(list);
  // A sheet says the same few things in hundreds of cells.
  const known = new Map<string, Decoded>();
  return (cell) => {
    if (cell === null) return EMPTY;
    const failed = formulaError(cell);
    if (failed !== null) return failed;
    if (isLegacyText(cell)) {
      return open("legacy-font", { font: cell.style.font?.name ?? "", text: displayText(cell) });
    }
    const text = displayText(cell);
    const decoded = known.get(text) ?? decode(text, list, wordings);
    known.set(text, decoded);
    return decoded;
  };
}

function decode(text: string, list: CodeList, wordings: Wordings): Decoded {
  const key = matchKey(text);
  // "…" and "-" are what people leave in a cell they have not filled.
  if (key === "") return EMPTY;
  const known = wordings.certain.get(key);
  if (known !== undefined) return certain(known);
  if (wordings.ambiguous.has(key)) return open("code-ambiguous", { text });
  const likely =
    wordings.likely.get(likelyKey(text)) ?? wordings.loose.get(looseKey(text)) ?? wordings.certain.get(spelledOut(key));
  if (likely !== undefined) return proposed(text, likely, list);
  for (const head of headsOf(text)) {
    const bare = matchKey(head.level);
    if (wordings.ambiguous.has(bare)) return open("code-ambiguous", { text });
    const explained = wordings.certain.get(bare) ?? wordings.likely.get(bare) ?? wordings.certain.get(spelledOut(bare));
    if (explained === undefined) continue;
    if (!contradicts(bare, head.remark)) return proposed(text, explained, list);
    break;
  }
  const near = nearest(wordings.certain, key) ?? byPlace(key, list);
  return open("code-unknown", near === null ? { text } : { text, suggested: near, suggestion: labelOf(list, near) });
}

/** Where a level may end and a remark begin: a sign, or words that say when and by what. */
const REMARK =
  /[(;:,.\n/–—]|(?<= )-(?= )|(?<= )(?=(?:\d+ ?%|trước hạn|đúng hạn|đúng tiến độ|toàn bộ|ngày|tháng|quý|năm|tiến độ|theo|tại|bằng|do|vì|bởi|từ|kể từ|dự kiến|hiện|đến (?=\d|ngày|tháng|quý|năm|hết))(?!\p{L}))/giu;
/** "1.", "(2)", "1/", "b)", "IV.", "Mức 3:". */
const NUMBERED = /^[-–+•\s]*(?:\(?(?:mức(?: độ)? )?(?:\d{1,2}|[a-eđ]|i{1,3}|iv|v)[.):/]\s*)?/i;
/** A remark has few signs before the level must have ended; a page of prose is none. */
const MOST_HEADS = 8;

/** "1. Đã hoàn thành (Báo cáo số 12)": a number before the level, a remark behind it. The longest level comes first. */
function headsOf(text: string): { readonly level: string; readonly remark: string }[] {
  const bare = text.replace(NUMBERED, "");
  const ends = [...bare.matchAll(REMARK)].slice(0, MOST_HEADS).map(({ index }) => index);
  return [bare.length, ...ends.reverse()].map((end) => ({ level: bare.slice(0, end), remark: bare.slice(end) }));
}

/** Short forms and other words for the same: "HT một phần", "Còn HL", "đúng tiến độ", "chưa tới thời điểm". */
function spelledOut(key: string): string {
  return key
    .replace(/^(đã )?ht(?= )/, "$1hoàn thành")
    .replace(/ hl(?= |$)/, " hiệu lực")
    .replace(/ đúng tiến độ$/, " đúng hạn")
    .replace(/^chưa tới /, "chưa đến ");
}

const LATE = /(?:^| )(?:chậm|muộn|trễ|quá hạn)(?: |$)/;
const INCOMPLETE = /(?:^| )(?:chưa|không|một phần|1 phần|0?[1-9] phần|còn|đang|sẽ|dự kiến|tiếp tục|trừ|riêng)(?: |$)/;
/** A share of it; 100 is all. */
const PARTLY = /(?<!\d)\d{1,2}(?:[.,]\d+)? ?%/;
/** "Hoàn thành: quý IV" may be a plan. */
const PLANNED = /(?:^| )(?:quý|tháng|năm)(?: |$)/;
const OPEN_LEVEL = /(?:^| )(?:một phần|1 phần|chưa)(?: |$)/;

/** "Đã hoàn thành (chậm 2 tháng)" is no level of the letter, nor is "Đã hoàn thành; còn 2 xã". */
function contradicts(level: string, remark: string): boolean {
  const key = matchKey(remark);
  if (LATE.test(key) && !LATE.test(level)) return true;
  if (OPEN_LEVEL.test(level)) return false;
  return INCOMPLETE.test(key) || PARTLY.test(remark) || (PLANNED.test(key) && level.startsWith("hoàn thành"));
}

interface Wordings {
  readonly certain: ReadonlyMap<string, string>;
  readonly likely: ReadonlyMap<string, string>;
  /** Typed without diacritics, where that leaves one code only. */
  readonly loose: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlySet<string>;
}

/** A sign without words ("100%") is known by itself: its digits alone say something else. */
const likelyKey = (text: string): string => (/\p{L}/u.test(text) ? matchKey(text) : text.replaceAll(/\s/g, ""));

function wordingsOf(list: CodeList): Wordings {
  const sure = list.codes.flatMap(({ code, label, variants }) =>
    [label, ...variants].map((wording): [string, string] => [matchKey(wording), code]),
  );
  const likely = list.codes.flatMap(({ code, proposals }) =>
    proposals.map((wording): [string, string] => [likelyKey(wording), code]),
  );
  const loose = new Map<string, string>();
  const shared = new Set<string>();
  for (const [key, code] of sure) {
    const bare = looseKey(key);
    if (loose.has(bare) && loose.get(bare) !== code) shared.add(bare);
    loose.set(bare, code);
  }
  for (const bare of [...shared, ...list.ambiguous.map(looseKey)]) loose.delete(bare);
  return { certain: new Map(sure), likely: new Map(likely), loose, ambiguous: new Set(list.ambiguous.map(matchKey)) };
}

/** What the sheet itself says this sign means, to be accepted. */
export function decodedByLegend(text: string, legend: Legend, list: CodeList): Decoded | null {
  const code = legend.get(signKey(text));
  return code === undefined ? null : proposed(text, code, list);
}

/** "2", "mức 3": the letter's levels have an order but no numbers, so this is asked, with the level of that place. */
function byPlace(key: string, { origin, codes }: CodeList): string | null {
  const place = origin === "letter" ? /^(?:mức |mức độ )?0?([1-9])$/.exec(key)?.[1] : undefined;
  return place === undefined ? null : (codes[Number(place) - 1]?.code ?? null);
}

function proposed(text: string, code: string, list: CodeList): Decoded {
  const parameters = { text, reading: code, readingLabel: labelOf(list, code) };
  return { value: code, doubt: { rule: "code-proposed", severity: "warning", need: "accept", parameters } };
}

function open(rule: "code-ambiguous" | "code-unknown" | "legacy-font", parameters: Record<string, string>): Decoded {
  return { value: null, doubt: { rule, severity: "error", parameters } };
}

/** A wording two typing errors away at most: worth suggesting, not worth believing ("chưa" and "đã" are as near). */
function nearest(wordings: ReadonlyMap<string, string>, key: string): string | null {
  if (key.length < SHORTEST_TYPO) return null;
  const near = new Set<string>();
  for (const [wording, code] of wordings) if (editDistance(wording, key, 2) !== null) near.add(code);
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

function labelOf(list: CodeList, code: string): string {
  return list.codes.find((entry) => entry.code === code)?.label ?? code;
}
