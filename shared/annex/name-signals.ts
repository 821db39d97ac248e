import type { Campaign } from "../campaign/campaign.ts";
import type { UnitId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { normaliseText } from "../text/normalise.ts";
import { withoutDiacritics } from "../text/without-diacritics.ts";
import { spend, type UnitNames, unitNames } from "./unit-names.ts";

/** What a file's own name says, the folder it lies in included: "Cao Bang/PL3,4.xlsx", "CV_BCT.xlsx", "QuangNam.xlsx". */
export function unitsInFileName(campaign: Campaign, fileName: string): UnitId[] {
  const names = unitNames(campaign);
  const words = wordsOf(fileName);
  const marked = spend(matchKey(words), names.bare);
  const unmarked = spend(marked.rest, names.barePlain);
  const single = words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => unitOfWord(word, names) ?? []);
  return [...new Set([...marked.found, ...unmarked.found, ...single])];
}

/** Without its ending; a letter beside a digit and a capital after a small letter begin a new word. */
function wordsOf(fileName: string): string {
  return normaliseText(fileName)
    .replace(/\.(?:xlsx|xlsm|xls)$/i, "")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");
}

/** A symbol, or a name without its spaces. */
function unitOfWord(word: string, { symbols, joined }: UnitNames): UnitId | null {
  const symbol = symbols.get(word.toUpperCase());
  if (symbol !== undefined && (word === word.toUpperCase() || !isSyllable(word))) return symbol;
  return word.length < SHORTEST_JOINED ? null : (joined.get(word.toLowerCase()) ?? null);
}

/** "hanam" is meant; shorter runs are syllables. */
const SHORTEST_JOINED = 5;

/** "mot" is the word "một" before it is the Ministry of Transport; "bct" is no word. */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

function isSyllable(word: string): boolean {
  return SYLLABLE.test(withoutDiacritics(word).toLowerCase());
}
