import { likeness, verdictOn } from "../annex/name-likeness.ts";
import { differInProperWords, type WrittenName } from "../annex/proper-words.ts";
import type { UnitId } from "../ids.ts";
import { lengthOf, listsHolding, type NumberLists } from "./number-lists.ts";
import { pairNumbers } from "./pair-numbers.ts";

/** A name that units gave a task the letter does not list: one per key, however often it stands in reports. */
export interface OwnName {
  readonly name: WrittenName;
  readonly units: ReadonlySet<UnitId>;
}

/** Two own names that are, or may be, the same one. */
export interface NamePair {
  readonly one: number;
  readonly other: number;
  readonly verdict: "same" | "doubtful";
  readonly score: number;
}

/**
 * A pair of neighbouring words that so many names share tells none of them apart. Names that are alike share rarer
 * ones too; without the bound, thousands of names of one make would each be compared with all others.
 */
const TOO_COMMON = 120;

/**
 * Which of the names are alike, the surest first; equal names are given once and make no pair. A unit that wrote both
 * names in one report tells them apart itself: those are never asked about.
 */
export function alikeNames(names: readonly OwnName[]): NamePair[] {
  const pairs: NamePair[] = [];
  for (const [one, other] of candidates(names)) {
    const [left, right] = [names[one], names[other]];
    if (left === undefined || right === undefined || meet(left.units, right.units)) continue;
    const looks = verdictOn(left.name, right.name);
    if (looks === "other") continue;
    const verdict = looks === "same" && differInProperWords(left.name, right.name) ? "doubtful" : looks;
    pairs.push({ one, other, verdict, score: likeness(left.name, right.name).score });
  }
  return pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

/**
 * Of the telling pairs of neighbouring words, two names that are alike share at least these, in a hundred: a mistyped
 * word spoils two of them. Names that merely speak of the same matter share one or two.
 */
const SHARED_PER_HUNDRED = 15;

/** Pairs of names worth comparing word by word, each once. */
function* candidates(names: readonly OwnName[]): Generator<readonly [number, number]> {
  const { pairs, holders } = neighbours(names);
  const isTelling = (pair: number): boolean => lengthOf(holders, pair) <= TOO_COMMON;
  const telling = names.map(() => 0);
  // Counted in one array for all names: a map for each would cost more than all the rest.
  const shared = new Uint32Array(names.length);
  const met: number[] = [];
  for (let index = 0; index < names.length; index++) {
    const end = pairs.starts[index + 1] ?? 0;
    let own = 0;
    for (let at = pairs.starts[index] ?? 0; at < end; at++) {
      const pair = pairs.numbers[at] ?? 0;
      if (!isTelling(pair)) continue;
      own += 1;
      for (let place = holders.starts[pair] ?? 0; ; place++) {
        const other = holders.numbers[place] ?? index;
        // They stand in the order of the names, this one among them.
        if (other >= index) break;
        const count = shared[other] ?? 0;
        if (count === 0) met.push(other);
        shared[other] = count + 1;
      }
    }
    telling[index] = own;
    for (const other of met) {
      const enough = (shared[other] ?? 0) * 100 >= Math.min(own, telling[other] ?? 0) * SHARED_PER_HUNDRED;
      shared[other] = 0;
      if (enough && closeInLength(names[other], names[index])) yield [other, index];
    }
    met.length = 0;
  }
}

interface Neighbours {
  /** Of each name the pairs of neighbouring words in it, each once. */
  readonly pairs: NumberLists;
  /** Of each pair the names that hold it. */
  readonly holders: NumberLists;
}

/** Words without diacritics, which people most often get wrong. A single word is a pair with none. */
function neighbours(names: readonly OwnName[]): Neighbours {
  const wordNumbers = new Map<string, number>();
  const room = names.reduce((sum, { name }) => sum + name.words.length, 0);
  const known = pairNumbers(room);
  /** The last name a pair was met in, from 1. */
  const lastIn = new Uint32Array(room);
  const starts = new Uint32Array(names.length + 1);
  const numbers = new Uint32Array(room);
  let at = 0;
  for (const [index, { name }] of names.entries()) {
    let before = 0;
    for (const [place, { bare }] of name.words.entries()) {
      const word = wordNumbers.get(bare) ?? wordNumbers.size + 1;
      wordNumbers.set(bare, word);
      if (place > 0 || name.words.length === 1) {
        const pair = known.numberOf(before, word);
        if (lastIn[pair] !== index + 1) numbers[at++] = pair;
        lastIn[pair] = index + 1;
      }
      before = word;
    }
    starts[index + 1] = at;
  }
  const pairs = { starts, numbers: numbers.subarray(0, at) };
  return { pairs, holders: listsHolding(pairs, known.size) };
}

/** A name half as long again says something else. */
function closeInLength(one: OwnName | undefined, other: OwnName | undefined): boolean {
  const [a, b] = [one?.name.letters ?? 0, other?.name.letters ?? 0];
  return Math.max(a, b) <= 1.5 * Math.min(a, b);
}

function meet(one: ReadonlySet<UnitId>, other: ReadonlySet<UnitId>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few].some((unit) => many.has(unit));
}
