import { matchKey } from "../text/match-key.ts";

/** Longer texts are titles or content, never headings. */
const LONGEST_HEADING = 80;
/** With its explanation in parentheses. */
const LONGEST_EXPLAINED = 400;

/** "Tình trạng thực hiện: Đã hoàn thành / …" lists what may be written. */
const EXPLAINED = /^([^:\n\d]{1,40}):/;

/** A heading without its explanation ("Tình trạng thực hiện (chọn 1 trong 5 mức)"); "" for what can be no heading. */
export function headingKey(text: string): string {
  if (text.length > LONGEST_EXPLAINED) return "";
  const bare = text.includes("(") ? text.replaceAll(/\([^)]*\)/g, " ") : text;
  if (bare.length <= LONGEST_HEADING) return matchKey(bare);
  return matchKey(EXPLAINED.exec(bare)?.[1] ?? "");
}
