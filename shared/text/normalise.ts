/** No-break, figure, thin, ideographic and other spaces that look like one, and the tab. */
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** CR LF, CR, and the soft breaks Word and browsers paste. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Control, zero-width and direction marks, and what no XML file may hold. The soft hyphen U+00AD is NOT among them:
 * in a TCVN3 font it is the letter "ư".
 */
const INVISIBLE = /(?!\n|\t)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/gu;
/** Eth and African D look like Đ and are typed for it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ" };

/** Only where a run begins: tried at each of its places, a run of n spaces inside a text would cost n² steps. */
const EDGES = /^[ \n]+|(?<![ \n])[ \n]+$/g;

/**
 * Words of Latin, Vietnamese and common signs, one space or line break between them: nearly every cell. Nothing below
 * would change such a text, and looking once is a tenth of the work.
 */
const SETTLED =
  /^[!-~\u00a1-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u01ff\u1ea0-\u1ef9\u2010-\u201f\u2026]+(?:[ \n][!-~\u00a1-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u01ff\u1ea0-\u1ef9\u2010-\u201f\u2026]+)*$/;

/**
 * Text as it is stored and compared: Unicode NFC, one kind of space and line break, Đ for its look-alikes. Words,
 * dashes, quotes, capitals and tone placement stay as the reporter wrote them. Not for text in TCVN3 or VNI fonts
 * ("Ð" is "é" there): convert that first. Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  if (SETTLED.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(LINE_BREAKS, "\n")
    .replaceAll(INVISIBLE, "")
    .normalize("NFC")
    .replaceAll(/[\u00d0\u0189\u00f0\u0256]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replaceAll(ODD_SPACES, " ")
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(EDGES, "");
}
