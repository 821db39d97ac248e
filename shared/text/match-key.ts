import { normaliseText } from "./normalise.ts";
import { placeTones } from "./tone-placement.ts";
import { withoutDiacritics } from "./without-diacritics.ts";

/**
 * Two wordings with the same key are the same words: case, tone placement, punctuation, dashes, quotes, spaces and
 * composed or decomposed letters do not count; diacritics do. "" for text without a letter or digit ("...", "-").
 */
export function matchKey(text: string): string {
  return placeTones(normaliseText(text).toLowerCase())
    .replaceAll(/['’‘ʼ`´\u00ad]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N} ]+/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

/** The second chance, for text typed without diacritics: "cao bang". Many words share one: propose, never decide. */
export function looseKey(text: string): string {
  return withoutDiacritics(matchKey(text));
}
