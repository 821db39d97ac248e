/**
 * Writes text as the old fonts keep it. Made from its own tables, the other way round than the product's reader, so
 * that the two can be held against each other.
 */
const TCVN3_LETTERS: Readonly<Record<string, string>> = {
  a: "aµ¸¶·¹",
  ă: "¨»¾¼½Æ",
  â: "©ÇÊÈÉË",
  e: "eÌÐÎÏÑ",
  ê: "ªÒÕÓÔÖ",
  i: "i×ÝØÜÞ",
  o: "oßãáâä",
  ô: "«åèæçé",
  ơ: "¬êíëìî",
  u: "uïóñòô",
  ư: "\u00adõøö÷ù",
  y: "yúýûüþ",
};
const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const PLAIN: Readonly<Record<string, string>> = { đ: "®", Ă: "¡", Â: "¢", Đ: "§", Ê: "£", Ô: "¤", Ơ: "¥", Ư: "¦" };

/** Accented capitals have no code: they become small ones, as typists of the time left them. */
export function toTcvn3(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const plain = PLAIN[letter];
    if (plain !== undefined) return plain;
    for (const [base, codes] of Object.entries(TCVN3_LETTERS)) {
      const tone = TONES.findIndex((mark) => (base + mark).normalize("NFC") === letter.toLowerCase());
      if (tone >= 0 && (tone > 0 || letter === base)) return codes[tone];
    }
    return letter;
  }).join("");
}

const VNI_BASES: Readonly<Record<string, string>> = { ơ: "ô", ư: "ö", Ơ: "Ô", Ư: "Ö", đ: "ñ", Đ: "Ñ" };
const VNI_WHOLE: Readonly<Record<string, string>> = { í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î" };
const VNI_TONES = ["", "ø", "ù", "û", "õ", "ï"];
const VNI_CIRCUMFLEX = ["â", "à", "á", "å", "ã", "ä"];
const VNI_BREVE = ["ê", "è", "é", "ú", "ü", "ë"];

export function toVni(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const small = letter.toLowerCase();
    const inCase = (code: string): string => (letter === small ? code : code.toUpperCase());
    const whole = VNI_WHOLE[small];
    if (whole !== undefined) return inCase(whole);
    const marks = letter.normalize("NFD").slice(1).replace("\u031b", "");
    const tone = TONES.indexOf(marks.replaceAll(/[\u0302\u0306]/g, ""));
    const row = marks.includes("\u0302") ? VNI_CIRCUMFLEX : marks.includes("\u0306") ? VNI_BREVE : VNI_TONES;
    const base = letter.normalize("NFD").slice(0, letter.normalize("NFD").includes("\u031b") ? 2 : 1);
    const horned = base.length === 2 ? base.normalize("NFC") : base;
    return (VNI_BASES[horned] ?? horned) + inCase(row[tone] ?? "");
  }).join("");
}
