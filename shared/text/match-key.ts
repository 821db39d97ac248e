import { normaliseText } from "./normalise.ts";
import { placeTones } from "./tone-placement.ts";
import { withoutDiacritics } from "./without-diacritics.ts";

/**
 * Keys found lately: reading, checking and merging ask for the same names one after the other, and for the words of a
 * list on every row. A few megabytes at most.
 */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 4_000;
const LONGEST_KNOWN = 500;

/**
 * Two wordings with the same key are the same words: case, tone placement, punctuation, dashes, quotes, spaces and
 * composed or decomposed letters do not count; diacritics do. "" for text without a letter or digit ("...", "-").
 */
export function matchKey(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST_KNOWN) return keyOf(text);
  // A copy: an engine keeps the whole of what a text was cut from, here a part of somebody's file.
  const own = ` ${text}`.slice(1);
  const key = keyOf(own);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(own, key);
  return key;
}

function keyOf(text: string): string {
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
