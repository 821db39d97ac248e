import { eachOnce, WORDS } from "../text/each-once.ts";
import { matchWords } from "../text/match-key.ts";
import { withoutDiacritics } from "../text/without-diacritics.ts";
import { editDistance } from "./similarity.ts";

/** A name taken apart once, to be compared with many. */
export interface ComparableName {
  readonly key: string;
  readonly words: readonly Word[];
  /** Letters of all words. */
  readonly letters: number;
}

interface Word {
  readonly text: string;
  /** Without diacritics: the commonest slip drops or changes one. */
  readonly bare: string;
  /** Its digits, or itself where it is a Roman numeral: a year, a phase, a document's number. */
  readonly figures: string;
}

export interface Likeness {
  /** The share of letters that both names have, word by word in the same order: 1 for the same words. */
  readonly score: number;
  /** The share of the shorter name's letters that the longer one has. */
  readonly covered: number;
  /** Letters mistyped: in words both names have, a word typed twice and particles aside. */
  readonly unlike: number;
  /** Words stand in one name where other words stand in the other: "Cao Bằng" and "Bắc Kạn", 2022 and 2023. */
  readonly exchanged: boolean;
  /** One name says something more. */
  readonly added: boolean;
}

export type Verdict = "same" | "doubtful" | "other";

/** Letters a copied name may differ in, of a hundred: typing errors, not other words. */
const TYPOS_PER_HUNDRED = 5;
/**
 * Measured (test/shared/annex/name-likeness.test.ts). Among names units made up themselves: mistyped ones stay above.
 */
const DOUBTFUL = 0.8;
/**
 * Against the letter's list, where every name is known: two different tasks of the letter reach 0.48, a task's first
 * three fifths 0.71. A name whose words nearly all stand in a task, in order, is a shortened one; a short name says
 * too little for that: "phát triển vùng" stands in half of them.
 */
const LISTED_DOUBTFUL = 0.6;
const SHORTENED = 0.8;
const TELLING_LETTERS = 25;
/** A paragraph is no name: comparing it word by word costs more than it tells. */
const LONGEST = 1_000;
/** What a word without its diacritics is less alike, in letters. */
const LOST_MARKS = 0.5;
/** Words a copyist drops or adds without saying anything else. */
const PARTICLES = new Set("và các của về những cho với để việc là thì trong theo tại ở số".split(" "));

export function comparableName(text: string): ComparableName {
  const words: Word[] = [];
  const texts: string[] = [];
  let letters = 0;
  for (const written of text.split(" ")) {
    wordsTakenApart(written).forEach((word) => {
      words.push(word);
      texts.push(word.text);
      letters += word.text.length;
    });
  }
  const key = texts.join(" ");
  return key.length > LONGEST ? { key, words: [], letters: 0 } : { key, words, letters };
}

/** Thousands of names are made of a few hundred words: each is taken apart once. */
const wordsTakenApart = eachOnce(WORDS, (written) =>
  matchWords(written).map((text): Word => ({ text, bare: withoutDiacritics(text), figures: figuresIn(text) })),
);

function figuresIn(word: string): string {
  return /^[ivx]+$/.test(word) ? word : word.replaceAll(/\D/g, "");
}

/** Whether two keys differ by no more than a few typing errors. */
export function typingErrors(one: string, other: string): number | null {
  return editDistance(one, other, Math.floor((Math.min(one.length, other.length) * TYPOS_PER_HUNDRED) / 100));
}

/**
 * Whether two names that units gave tasks of their own mean the same one. There is no list to choose from, so an
 * exchanged word or number is another task, however long the rest; and a question is worth asking only where one name
 * could be the other mistyped or shortened.
 */
export function verdictOn(one: ComparableName, other: ComparableName): Verdict {
  if (one.key === other.key) return "same";
  const { score, exchanged, added, unlike } = likeness(one, other);
  if (exchanged || score < DOUBTFUL) return "other";
  return !added && unlike * 100 <= Math.min(one.letters, other.letters) * TYPOS_PER_HUNDRED ? "same" : "doubtful";
}

/** How much a name speaks for a task of the letter, where it is not certainly that task's; null where it does not. */
export function scoreAgainst(listed: ComparableName, name: ComparableName): number | null {
  const { score, covered } = likeness(listed, name);
  const shortened = covered >= SHORTENED && Math.min(listed.letters, name.letters) >= TELLING_LETTERS;
  return score >= LISTED_DOUBTFUL || shortened ? Math.max(score, shortened ? covered * LISTED_DOUBTFUL : 0) : null;
}

export function likeness(one: ComparableName, other: ComparableName): Likeness {
  if (one.key === other.key) return { score: 1, covered: 1, unlike: 0, exchanged: false, added: false };
  if (one.letters === 0 || other.letters === 0)
    return { score: 0, covered: 0, unlike: one.letters + other.letters, exchanged: true, added: true };
  const { gaps, shared } = align(one.words, other.words);
  const slips = gaps.map((gap) => ({ gap, letters: slipIn(gap) }));
  const alike = slips.reduce((sum, { letters }) => sum + (letters ?? 0), shared);
  const more = slips.flatMap(({ gap, letters }) => (letters === null && !saysNothing(gap) ? [gap] : []));
  const [left, right] = [more.some(({ left }) => left.length > 0), more.some(({ right }) => right.length > 0)];
  const nothing = gaps.filter((gap) => saysNothing(gap)).reduce((sum, gap) => sum + lettersIn(gap), 0);
  return {
    unlike: (one.letters + other.letters - nothing) / 2 - alike,
    score: (2 * alike) / (one.letters + other.letters),
    covered: alike / Math.min(one.letters, other.letters),
    exchanged: left && right,
    added: left || right,
  };
}

/** Words between two that both names have, on either side; `before` is the shared word ahead of them. */
interface Gap {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  readonly before: Word | undefined;
}

/** The longest run of words in common (by letters, diacritics aside), and what is left between them. */
function align(left: readonly Word[], right: readonly Word[]): { gaps: Gap[]; shared: number } {
  const best = lengths(left, right);
  const gaps: Gap[] = [];
  let shared = 0;
  let row = 0;
  let column = 0;
  let [fromRow, fromColumn] = [0, 0];
  const close = (): void => {
    const gap = { left: left.slice(fromRow, row), right: right.slice(fromColumn, column), before: left[fromRow - 1] };
    if (gap.left.length > 0 || gap.right.length > 0) gaps.push(gap);
  };
  while (row < left.length && column < right.length) {
    const [a, b] = [left[row], right[column]];
    const here = best[row]?.[column] ?? 0;
    if (
      a !== undefined &&
      b !== undefined &&
      a.bare === b.bare &&
      here === gain(a) + (best[row + 1]?.[column + 1] ?? 0)
    ) {
      close();
      shared += a.text === b.text ? a.text.length : a.text.length - LOST_MARKS;
      row += 1;
      column += 1;
      [fromRow, fromColumn] = [row, column];
    } else if (here === (best[row + 1]?.[column] ?? 0)) row += 1;
    else column += 1;
  }
  [row, column] = [left.length, right.length];
  close();
  return { gaps, shared };
}

/** `lengths[i][j]`: letters in common from word i of one and word j of the other on. */
function lengths(left: readonly Word[], right: readonly Word[]): number[][] {
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let row = left.length - 1; row >= 0; row--) {
    const [here = [], below = [], word] = [best[row], best[row + 1], left[row]];
    for (let column = right.length - 1; column >= 0; column--) {
      const either = Math.max(below[column] ?? 0, here[column + 1] ?? 0);
      const same = word !== undefined && word.bare === right[column]?.bare;
      here[column] = same ? Math.max(either, gain(word) + (below[column + 1] ?? 0)) : either;
    }
  }
  return best;
}

/** One more than its letters, so that of two ways the one with more words is taken. */
function gain({ text }: Word): number {
  return text.length + 1;
}

/**
 * Letters both sides of a gap share where they are the same words mistyped, split ("cơ sở") or run together ("cơsở");
 * null where they are other words. A figure is never a slip of another figure, and two slips in one short word make
 * another word: "Bình" and "Ninh", "Hậu" and "Hà".
 */
function slipIn({ left, right }: Gap): number | null {
  if (left.length === 0 || right.length === 0) return null;
  const pairs = left.length === right.length ? left.map((word, index) => [word, right[index] ?? word] as const) : [];
  if (pairs.length > 0 && pairs.every(([one, other]) => isSlip(one, other))) {
    return pairs.reduce((sum, [{ text }]) => sum + text.length - 1, 0);
  }
  const [one, other] = [run(left), run(right)];
  return isSlip(one, other) ? one.text.length - 1 : null;
}

function run(words: readonly Word[]): Word {
  return {
    text: words.map(({ text }) => text).join(""),
    bare: words.map(({ bare }) => bare).join(""),
    figures: words.map(({ figures }) => figures).join(""),
  };
}

function isSlip(one: Word, other: Word): boolean {
  if (one.bare === other.bare) return true;
  return one.figures === other.figures && oneSlipApart(one.text, other.text);
}

/** One letter changed, left out or put in, or two neighbours swapped, in a word long enough to be known again. */
function oneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < 3 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = long.slice(from + 1);
  if (short.length < long.length) return short.slice(from) === rest;
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return short.slice(from + 1) === rest || (swapped && short.slice(from + 2) === long.slice(from + 2));
}

function lettersIn({ left, right }: Gap): number {
  return [...left, ...right].reduce((sum, { text }) => sum + text.length, 0);
}

/** A word typed twice, or small words between. */
function saysNothing({ left, right, before }: Gap): boolean {
  return [...left, ...right].every(({ text }) => PARTICLES.has(text) || text === before?.text);
}
