/**
 * Before Unicode, Vietnamese was typed in fonts that show Latin-1 characters as Vietnamese letters: TCVN3 (also called
 * ABC, fonts ".VnTime") and VNI (fonts "VNI-Times"). In a workbook such a cell holds "Céng hßa x· héi"; only its font
 * says that people see "Cộng hòa xã hội". Converted here and nowhere else, and always BEFORE any clean-up: "ư" is a soft
 * hyphen in TCVN3.
 */
export type LegacyEncoding = "tcvn3" | "vni";

/** One code is one letter. Accented capitals have no codes, but for these seven: fonts ending in H show capitals. */
export const TCVN3: ReadonlyMap<string, string> = letters(
  "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
  "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
);

/** Letters that VNI keeps in one code; all others are a vowel and a mark behind it. */
const VNI_LETTERS: ReadonlyMap<string, string> = letters("ôöñîíìæóòÔÖÑÎÍÌÆÓÒ", "ơưđỵíìỉĩịƠƯĐỴÍÌỈĨỊ");

/** What VNI writes behind a vowel, as Unicode writes it. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
]);
/** The marks each vowel takes. A program's "proper case" leaves small marks behind capitals: the vowel's case counts. */
const VNI_PAIR = /a[ùøûõïâáàåãäêéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï]/gi;
const VNI_SINGLE = /[ôöñîíìæóò]/gi;

/** The letters people see in a font of this encoding. `capitals`: the font shows every letter as a capital. */
export function fromLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const read = encoding === "tcvn3" ? fromTcvn3(text) : fromVni(text);
  return capitals ? read.toUpperCase() : read;
}

function fromTcvn3(text: string): string {
  return text.replaceAll(/[\u00a1-\u00ff]/g, (code) => TCVN3.get(code) ?? code);
}

function fromVni(text: string): string {
  let read = "";
  let end = 0;
  for (const { 0: pair, index } of text.matchAll(VNI_PAIR)) {
    read += single(text.slice(end, index)) + marked(pair);
    end = index + pair.length;
  }
  return read + single(text.slice(end));
}

const single = (text: string): string => text.replaceAll(VNI_SINGLE, (code) => VNI_LETTERS.get(code) ?? code);

function marked(pair: string): string {
  return (single(pair.slice(0, 1)) + (VNI_MARKS.get(pair.slice(1).toLowerCase()) ?? "")).normalize("NFC");
}

function letters(codes: string, read: string): Map<string, string> {
  const unicode = [...read];
  return new Map([...codes].map((code, index) => [code, unicode[index] ?? code]));
}
