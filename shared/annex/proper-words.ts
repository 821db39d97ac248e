import { matchKey } from "../text/match-key.ts";
import { normaliseText } from "../text/normalise.ts";
import type { ComparableName } from "./name-likeness.ts";

/** A name as it was written: its capitals tell "Tân Hưng" from a slip. */
export interface WrittenName extends ComparableName {
  readonly text: string;
}

/** After these a name follows, written with capitals or not. */
const PLACES = new Set(
  "tỉnh huyện xã phường quận thôn ấp bản làng sông suối hồ đảo núi đèo cầu cảng ga chợ đường phố biển vịnh trấn".split(
    " ",
  ),
);
/** "xã tân hưng": as many words of a name as most have. */
const WORDS_OF_A_PLACE = 2;

/**
 * Whether two names differ in a proper noun or a number: one letter there is another village, another road. Such names
 * are never put together by what they look like alone.
 */
export function differInProperWords(one: WrittenName, other: WrittenName): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const lacks = (words: ReadonlySet<string>) => (word: string) => !words.has(word);
  const changed = [...[...left].filter(lacks(right)), ...[...right].filter(lacks(left))];
  if (changed.length === 0) return false;
  const proper = new Set([...properWords(one.text), ...properWords(other.text)]);
  return changed.some((word) => proper.has(word) || /\d/.test(word));
}

const wordsOf = ({ words }: ComparableName): Set<string> => new Set(words.map(({ text }) => text));

/** A first word has a capital anyhow: it is a name's where the next one has one too. */
function properWords(text: string): string[] {
  const written = normaliseText(text).replaceAll(/['’‘ʼ`´\u00ad]/g, "");
  const words = written.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(words[index] ?? "");
  return words.flatMap((word, index) => {
    const before = words.slice(Math.max(0, index - WORDS_OF_A_PLACE), index);
    const named = isCapital(index) && (index > 0 || isCapital(1));
    return named || before.some((each) => PLACES.has(each.toLowerCase())) ? [matchKey(word)] : [];
  });
}
