import { normaliseText } from "./normalise.ts";

/** No letter, digit or sign of a document number may touch a date: "12/2022/TT-BCT" is a number, not a month. */
const BEFORE = "(?<![\\p{L}\\p{N}/.-])";
const AFTER = "(?![\\p{L}\\p{N}]|[/-][\\p{L}\\p{N}])";
const DAY = "(?:ngày )?\\d{1,2} ?([/.-]) ?\\d{1,2} ?\\1 ?\\d{4}";
const WORDS = "(?:ngày )?\\d{1,2} tháng \\d{1,2}(?:,? năm \\d{4})?";
const MONTH = "(?:tháng )?\\d{1,2} ?[/-] ?\\d{4}|tháng \\d{1,2}(?: năm \\d{4})?";
const QUARTER = "quý (?:iv|i{1,3}|[1-4])(?: ?[/-] ?| năm )\\d{4}|quý (?:iv|i{1,3}|[1-4])";
const YEAR = "năm \\d{4}";
const DATES = new RegExp(`${BEFORE}(?:${DAY}|${WORDS}|${QUARTER}|${MONTH}|${YEAR})${AFTER}`, "giu");

/**
 * A text with every date in it replaced by the same sign: two texts that come out equal differ in their dates alone.
 * Days, months, quarters and single years count as dates; periods ("2021-2025") and numbers of documents do not.
 */
export function dateBlind(text: string): string {
  return normaliseText(text).replaceAll("\n", " ").replaceAll(DATES, "§");
}
