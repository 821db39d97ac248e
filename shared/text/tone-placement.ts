/**
 * "Hoà" and "hòa", "thuý" and "thúy", "uỷ" and "ủy" are the same words under two rules for where the tone stands
 * (one official list writes "Hoà Bình" beside "Thanh Hóa"). For comparison only: what is stored keeps its spelling.
 */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Onset, vowels, coda of a Vietnamese syllable whose tone has been taken off; longest onsets first. */
const SYLLABLE =
  /^((?:ngh|ng|nh|ch|gh|gi(?=[aăâeêioôơuưy])|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?)([aăâeêioôơuưy]{1,4})(ng|nh|ch|[cmnpt])?$/i;
const MARKED = /[ăâêôơư]/gi;

/** Only a tone on a plain vowel beside another vowel, or on ư before ơ, can stand elsewhere: most words are skipped. */
const PLAIN_TONED = "àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ";
const MOVABLE = new RegExp(`[aăâeêioôơuưy][${PLAIN_TONED}]|[${PLAIN_TONED}][aăâeêioôơuưy]|[ừứửữự]ơ`, "i");

/** Moves every tone to the vowel it had under the older rule ("hòa", "thúy", "ủy"); other words are left alone. */
export function placeTones(text: string): string {
  return text.normalize("NFC").replaceAll(/\p{L}[\p{L}\p{M}]+/gu, placeTone);
}

function placeTone(word: string): string {
  if (!MOVABLE.test(word)) return word;
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
