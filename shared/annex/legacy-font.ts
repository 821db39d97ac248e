import type { Cell } from "../book/book.ts";
import type { LegacyEncoding } from "../text/legacy-encoding.ts";
import { scriptOf } from "../text/legacy-evidence.ts";

/** What a font says of the letters under it. `capitals`: it shows all of them as capitals (.VnTimeH). */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  readonly capitals: boolean;
}

/** Other makers' fonts have encodings of their own: nothing is converted by them unseen. */
const OTHER_MAKERS = /^(?:vn[- ]|vni)/i;

export function legacyFont(name: string | undefined | null): LegacyFont | null {
  if (/^\.vn/i.test(name ?? "")) return { encoding: "tcvn3", capitals: /h$/i.test((name ?? "").trim()) };
  return /^vni(?:[- ]|$)/i.test(name ?? "") ? { encoding: "vni", capitals: false } : null;
}

/** Fonts of pictures: "ü" in Wingdings is a tick, in no language a word. */
export function isSymbolFont(name: string | undefined | null): boolean {
  return /^(?:wingdings|webdings|symbol$|marlett|zapf)/i.test(name ?? "");
}

/** Text that would read as other letters once its font is taken away, in a font whose encoding nobody knows. */
export function isLegacyText({ value, style }: Cell): boolean {
  const name = style.font?.name ?? "";
  return (
    typeof value === "string" && legacyFont(name) === null && OTHER_MAKERS.test(name) && scriptOf(value) === "open"
  );
}
