import { normaliseText } from "../text/normalise.ts";

/** What is built, and mostly bears a name or number of its own: "cầu Tân Hưng", "quốc lộ 12A", "sân bay Long Thành". */
const WORKS = new Set("cầu đường lộ tốc cảng ga hầm tuyến bay đập kênh khu".split(" "));
/** "Nhu cầu", "yêu cầu", "toàn cầu", "trực tuyến", "tăng tốc" are nothing built. */
const IN_OTHER_WORDS = new Set("nhu yêu toàn trực tăng".split(" "));
/** Here the thing's name has ended: a document, a body or a time follows, whose capitals and digits are not the thing's. */
const ENDS = new Set("theo của do về vực luật đảng ubnd hđnd số năm giai quý tháng ngày".split(" "));
const ENDS_IN_PAIRS = new Set([
  "nghị quyết",
  "nghị định",
  "quyết định",
  "kế hoạch",
  "kết luận",
  "chỉ thị",
  "thông tư",
  "thông báo",
  "công văn",
  "chính phủ",
  "thủ tướng",
  "trung ương",
  "nhà nước",
  "quốc hội",
  "hội đồng",
  "ủy ban",
  "uỷ ban",
]);
/** "cảng hàng không quốc tế Long Thành": as many words may stand before the name. */
const WORDS_BEFORE_THE_NAME = 4;

/**
 * Whether a task's name tells one thing apart from all others, by its place name or number: whoever reports it speaks of
 * the same work. All other names may stand for what each place does for itself ("Rà soát quy hoạch"). In a text all of
 * capitals they say nothing; only a number does then.
 */
export function namesOneWork(text: string): boolean {
  const written = normaliseText(text);
  const words = written.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  const allCapitals = written === written.toUpperCase();
  const isNamed = (word: string): boolean => /\d/.test(word) || (!allCapitals && /^\p{Lu}/u.test(word));
  return words.some((word, index) => {
    const before = words[index - 1]?.toLowerCase() ?? "";
    if (!WORKS.has(word.toLowerCase()) || IN_OTHER_WORDS.has(before)) return false;
    const after = words.slice(index + 1, index + 2 + WORDS_BEFORE_THE_NAME);
    const end = after.findIndex((each, at) => isEnd(each, after[at + 1]));
    return (end === -1 ? after : after.slice(0, end)).some(isNamed);
  });
}

function isEnd(word: string, next = ""): boolean {
  const lower = word.toLowerCase();
  // "Đường bộ" is a road; "Bộ" with a capital is a ministry.
  return word === "Bộ" || ENDS.has(lower) || ENDS_IN_PAIRS.has(`${lower} ${next.toLowerCase()}`);
}
