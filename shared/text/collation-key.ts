import { normaliseText } from "./normalise.ts";

/** Letters of the Vietnamese alphabet in order, f j w z where dictionaries put them. */
const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
/** Sorts before every part, so that a shorter text comes first. */
const END = "\u0001";
/** Letters stand after digits: their order in the alphabet is written with the signs from `A` on. */
const FIRST_LETTER = 65;

interface Weight {
  /** A sign that sorts where the letter does. */
  readonly letter: string;
  /** The rank of its tone. */
  readonly tone: string;
}

const WEIGHTS: ReadonlyMap<string, Weight> = new Map(
  [...ALPHABET].flatMap((letter) =>
    ["", ...TONES].map((tone, rank): [string, Weight] => [
      (letter + tone).normalize("NFC"),
      { letter: String.fromCharCode(FIRST_LETTER + ALPHABET.indexOf(letter)), tone: String(rank) },
    ]),
  ),
);

/**
 * The Vietnamese dictionary order as a plain string: `collationKey(a) < collationKey(b)` is the order, on every engine
 * and whatever ICU data it carries. Letters first (a ă â b c d đ e ê …), then tones (ngang huyền hỏi ngã sắc nặng),
 * then small before capital. Texts that differ after normalisation have different keys.
 */
export function collationKey(text: string): string {
  const normal = normaliseText(text);
  let letters = "";
  let tones = "";
  let cases = "";
  for (const sign of normal) {
    const small = sign.toLowerCase();
    const { letter, tone } = WEIGHTS.get(small) ?? { letter: primary(small), tone: "0" };
    letters += letter;
    tones += tone;
    cases += sign === small ? "0" : "1";
  }
  return [letters, tones, cases, normal].join(END);
}

/** Signs outside the alphabet: punctuation and spaces first, all alike, then digits; other scripts come last. */
function primary(sign: string): string {
  if (/^[0-9]$/.test(sign)) return sign;
  return /^[\p{L}\p{M}\p{N}]/u.test(sign) ? `~${sign}` : " ";
}
