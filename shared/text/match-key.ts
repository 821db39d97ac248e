import { eachOnce, TEXTS, WORDS } from "./each-once.ts";
import { normaliseText } from "./normalise.ts";
import { placeTones } from "./tone-placement.ts";
import { withoutDiacritics } from "./without-diacritics.ts";

/**
 * Two wordings with the same key are the same words: case, tone placement, punctuation, dashes, quotes, spaces and
 * composed or decomposed letters do not count; diacritics do. "" for text without a letter or digit ("...", "-").
 */
export const matchKey = eachOnce(TEXTS, (text) => matchWords(text).join(" "));

/** The words of a text's key. No rule looks past a space, so a text is taken apart word by word. */
export function matchWords(text: string): string[] {
  const words: string[] = [];
  for (const written of text.split(" ")) for (const word of wordsIn(written)) words.push(word);
  return words;
}

/** The second chance, for text typed without diacritics: "cao bang". Many words share one: propose, never decide. */
export function looseKey(text: string): string {
  return withoutDiacritics(matchKey(text));
}

/** What stands between two spaces, as the words it makes: "tế-xã" two, "–" none. */
const wordsIn = eachOnce(WORDS, (written): readonly string[] => {
  const key = placeTones(normaliseText(written).toLowerCase())
    .replaceAll(/['’‘ʼ`´\u00ad]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N} ]+/gu, " ");
  return key.split(" ").filter((word) => word !== "");
});
