/**
 * Whether a word can be Vietnamese: how text of an unknown encoding is told from noise. About spelling alone, so
 * "tởng" is refused and "khụng" is not.
 */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSETS = new Set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x kr pl br".split(" "));
/** Vowels with what may close them; "k" in names of the Central Highlands (Đắk Lắk). */
const RHYMES = new Set(
  [
    "a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot",
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt",
    "uơ up ut uy uya uych uynh uyên uyêt uyt uyp uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
    "y yêm yên yêng yêt yêu",
  ].flatMap((line) => line.split(" ")),
);
/** Before these stops only two tones can be spoken. */
const STOPPED = /(?:c|ch|k|p|t)$/;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replaceAll(TONE, "").normalize("NFC");
  const fits = splits(bare).some(([onset, rhyme]) => ONSETS.has(onset) && RHYMES.has(rhyme));
  return fits && (!STOPPED.test(bare) || SHARP_OR_HEAVY.test(tones[0] ?? ""));
}

/** Every way to part a word into an onset of at most three letters and the rest. */
function splits(bare: string): [string, string][] {
  return [0, 1, 2, 3].map((length) => [bare.slice(0, length), bare.slice(length)]);
}
