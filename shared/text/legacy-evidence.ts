import { fromLegacy, type LegacyEncoding } from "./legacy-encoding.ts";
import { isSyllable } from "./syllable.ts";

/** Letters of both encodings lie in Latin-1; a letter or mark beyond it shows that the text is Unicode already. */
const BEYOND_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;
/** Plain ASCII reads the same in every font. */
const ABOVE_ASCII = /[\u00a1-\u00ff]/;
const TOKEN = /[A-Za-z\u00a1-\u00ff]+/g;
/** "3 × 4", "§ 5", "25 µm": signs in every encoding. */
const SIGNS_ONLY = /^(?:[\u00a1-\u00bf\u00d7\u00f7]+|µm)$/;
const WORD = /[\p{L}\p{M}]+/gu;
/** "QĐ", "TTLĐ", "đ/c": no syllables, and nothing wrong with them. */
const ABBREVIATION = /^(?:[A-ZĐ]+[a-zđ]?|đ)$/;

/** How the words of a text read, as they are written and once converted; plain ASCII words say nothing. */
export interface Evidence {
  /** Words that are Vietnamese only as they are written, and only once converted. */
  readonly asWritten: number;
  readonly converted: number;
  /** Words that are not Vietnamese either way: other languages, or letters lost on the way. */
  readonly neither: number;
}

/** `unicode`: letters beyond both encodings; `plain`: ASCII; `open`: only the font, or the words, can tell. */
export function scriptOf(text: string): "unicode" | "plain" | "open" {
  if (BEYOND_LATIN_1.test(text)) return "unicode";
  return ABOVE_ASCII.test(text) ? "open" : "plain";
}

export function weigh(text: string, encoding: LegacyEncoding): Evidence {
  const evidence = { asWritten: 0, converted: 0, neither: 0 };
  for (const [token] of text.matchAll(TOKEN)) {
    if (!ABOVE_ASCII.test(token) || SIGNS_ONLY.test(token)) continue;
    const written = isSyllable(token);
    const read = readsAsWords(fromLegacy(token, encoding));
    if (written && !read) evidence.asWritten++;
    else if (read && !written) evidence.converted++;
    else if (!read) evidence.neither++;
  }
  return evidence;
}

function readsAsWords(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return (
    words.length > 0 && words.join("") === text && words.every((word) => ABBREVIATION.test(word) || isSyllable(word))
  );
}

/** What Unicode Vietnamese never holds: a sign within a word, a letter of other languages. */
const OUT_OF_PLACE =
  /[A-Za-z\u00c0-\u00ff][\u00a1-\u00bf\u00d7\u00f7]|[\u00a1-\u00bf\u00d7\u00f7][A-Za-z\u00c0-\u00ff]|[äåæçëîïñöøûüþßÄÅÆÇËÎÏÑÖØÛÜÞ]/;
export const isOutOfPlace = (text: string): boolean => OUT_OF_PLACE.test(text);
const SPACED = /(\s+)/;

/**
 * A text partly Unicode, partly of an old encoding, as a cell in two fonts comes from a program that does not tell them
 * apart: the words that make sense only once converted, with those beside them that fit both ways. Null for other text.
 */
export function convertParts(text: string, encoding: LegacyEncoding): string | null {
  if (!OUT_OF_PLACE.test(text)) return null;
  const parts = text.split(SPACED);
  const kinds = parts.map((part) => partKind(part, encoding));
  // A stretch reaches over words that fit both ways, and ends where a word is Unicode for sure.
  const isLegacy = (index: number, step: 1 | -1): boolean => {
    for (let at = index; at >= 0 && at < kinds.length; at += step) {
      if (kinds[at] === "legacy") return true;
      if (kinds[at] === "unicode") return false;
    }
    return false;
  };
  const converted = parts.map((part, index) =>
    kinds[index] !== "unicode" && (isLegacy(index, 1) || isLegacy(index, -1)) ? fromLegacy(part, encoding) : part,
  );
  return converted.some((part, index) => part !== parts[index]) ? converted.join("") : null;
}

function partKind(part: string, encoding: LegacyEncoding): "legacy" | "unicode" | "either" {
  if (BEYOND_LATIN_1.test(part)) return "unicode";
  const { asWritten, converted, neither } = weigh(part, encoding);
  if (asWritten + neither > 0) return "unicode";
  return converted > 0 ? "legacy" : "either";
}

/** Words of a converted text that cannot be Vietnamese: a letter was lost before it came here. */
export function unreadableWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter(
    (word) => /[^a-z]/i.test(word) && !ABBREVIATION.test(word) && !isSyllable(word),
  );
}

/**
 * "ư" of TCVN3 is a soft hyphen, which many programs drop or turn into "-": "tớng" can only have been "tướng", and
 * "H-ng" only "Hưng". Words that can be read as they stand are left alone.
 */
export function mendLostLetters(text: string): string {
  return text
    .replaceAll(/(\p{L}*)-(\p{L}*)/gu, (whole, left: string, right: string) => {
      const joined = `${left}ư${right}`;
      return left !== "" && isSyllable(joined) && !(isSyllable(left) && isSyllable(right)) ? joined : whole;
    })
    .replaceAll(WORD, (word) => {
      if (isSyllable(word)) return word;
      const mended = word.replace(/(?=[ơớờởỡợ])/u, "ư");
      return mended !== word && isSyllable(mended) ? mended : word;
    });
}

/**
 * "QUYếT ĐịNH": typed with capitals in a font that has no accented ones. People read capitals there, so they are
 * proposed; "Uỷ ban" and "TTg" are left as they are.
 */
export function evenCapitals(text: string): string {
  return text.replaceAll(WORD, (word) => {
    const capitals = word.match(/\p{Lu}/gu) ?? [];
    return capitals.length >= 2 && !/[a-z]/.test(word) ? word.toUpperCase() : word;
  });
}
