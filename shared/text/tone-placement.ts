/**
 * "Hoà" and "hòa", "thuý" and "thúy", "uỷ" and "ủy" are the same words under two rules for where the tone stands
 * (one official list writes "Hoà Bình" beside "Thanh Hóa"). For comparison only: what is stored keeps its spelling.
 */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Onset, vowels, coda of a Vietnamese syllable whose tone has been taken off; longest onsets first. */
const SYLLABLE =
  /^((?:ngh|ng|nh|ch|gh|gi(?=[aăâeêioôơuưy])|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?)([aăâeêioôơuưy]{1,4})(ng|nh|ch|[cmnpt])?$/i;
const MARKED = /[ăâêôơư]/gi;

/** What a letter is to the question whether a tone may stand elsewhere. */
const VOWEL = 1;
const PLAIN_TONED = 2;
const HORNED_TONED = 4;
const HORNED_O = 8;
const KINDS: readonly (readonly [kind: number, letters: string])[] = [
  [VOWEL, "aăâeêioôơuưy"],
  [PLAIN_TONED, "àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ"],
  [HORNED_TONED, "ừứửữự"],
  [HORNED_O, "ơ"],
];
/** By code unit, small and capital: texts are long and every one is asked, so a letter costs one look. */
const KIND = kindsByCode();
const LETTERS = /[\p{L}\p{M}]*/uy;
const LETTER = /[\p{L}\p{M}]/u;
const MARK = /\p{M}/u;

/** Moves every tone to the vowel it had under the older rule ("hòa", "thúy", "ủy"); other words are left alone. */
export function placeTones(text: string): string {
  const composed = text.normalize("NFC");
  let placed = "";
  let done = 0;
  let before = 0;
  for (let at = 0; at < composed.length; at++) {
    const kind = KIND[composed.charCodeAt(at)] ?? 0;
    if (isMovable(before, kind)) {
      const start = wordStart(composed, at);
      placed += composed.slice(done, start);
      done = wordEnd(composed, at);
      placed += placeTone(composed.slice(start, done));
      at = done - 1;
      before = 0;
    } else before = kind;
  }
  return done === 0 ? composed : placed + composed.slice(done);
}

/** Only a tone on a plain vowel beside another vowel, or on ư before ơ, can stand elsewhere: most words are skipped. */
function isMovable(left: number, right: number): boolean {
  if ((left & VOWEL) !== 0 && (right & PLAIN_TONED) !== 0) return true;
  if ((left & PLAIN_TONED) !== 0 && (right & VOWEL) !== 0) return true;
  return (left & HORNED_TONED) !== 0 && (right & HORNED_O) !== 0;
}

/** A word begins with a letter: marks before it stand alone. */
function wordStart(text: string, within: number): number {
  let start = within;
  for (let at = start; at > 0; ) {
    at -= at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!LETTER.test(sign)) break;
    if (!MARK.test(sign)) start = at;
  }
  return start;
}

function wordEnd(text: string, within: number): number {
  LETTERS.lastIndex = within;
  return within + (LETTERS.exec(text)?.[0].length ?? 0);
}

function placeTone(word: string): string {
  const decomposed = word.normalize("NFD");
  const [tone, ...more] = decomposed.match(TONE) ?? [];
  if (tone === undefined || more.length > 0) return word;
  const parts = SYLLABLE.exec(decomposed.replace(TONE, "").normalize("NFC"));
  if (parts === null) return word;
  const [, onset = "", vowels = "", coda = ""] = parts;
  const at = toneIndex(vowels, coda !== "");
  return (onset + vowels.slice(0, at + 1) + tone + vowels.slice(at + 1) + coda).normalize("NFC");
}

/** The vowel with a mark of its own; else the last one before a coda, the first of two, the middle of three. */
function toneIndex(vowels: string, closed: boolean): number {
  const marked = [...vowels.matchAll(MARKED)].at(-1);
  if (marked !== undefined) return marked.index;
  if (closed || vowels.length === 1) return vowels.length - 1;
  return vowels.length === 2 ? 0 : 1;
}

function kindsByCode(): Uint8Array {
  const kinds = new Uint8Array(0x2000);
  for (const [kind, letters] of KINDS) {
    for (const letter of letters + letters.toUpperCase()) {
      const code = letter.charCodeAt(0);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  }
  return kinds;
}
