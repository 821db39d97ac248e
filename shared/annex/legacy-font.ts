import type { Cell } from "../book/book.ts";

/** ".VnTime" (TCVN3) and "VNI-Times": only the font tells that the letters are not what they seem. */
const LEGACY_FONT = /^(?:\.vn|vni)/i;
/** Letters of the two encodings all lie here; one beyond them shows that the text is Unicode after all. */
const LATIN_1_ONLY = /^[\t\n\r\u0020-\u00ff\u2013-\u2026\u20ac]*$/;

/** Text that would read as other letters once its font is taken away. Plain ASCII reads the same in every font. */
export function isLegacyText({ value, style }: Cell): boolean {
  if (typeof value !== "string" || !LEGACY_FONT.test(style.font?.name ?? "")) return false;
  return LATIN_1_ONLY.test(value) && /[^\u0020-\u007e\s]/.test(value);
}
