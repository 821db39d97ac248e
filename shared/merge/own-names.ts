import { type ComparableName, likeness, verdictOn } from "../annex/name-likeness.ts";
import type { UnitId } from "../ids.ts";

/** A name that units gave a task the letter does not list: one per key, however often it stands in reports. */
export interface OwnName {
  readonly name: ComparableName;
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
    const verdict = verdictOn(left.name, right.name);
    if (verdict === "other") continue;
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
  const having = new Map<number, number[]>();
  const neighbours = neighbourNumbers();
  const telling = names.map(({ name }) => neighbours(name));
  for (const [index, pairs] of telling.entries()) {
    for (const pair of pairs) {
      const earlier = having.get(pair);
      if (earlier === undefined) having.set(pair, [index]);
      else earlier.push(index);
    }
  }
  for (const [index, pairs] of telling.entries()) {
    telling[index] = pairs.filter((pair) => (having.get(pair)?.length ?? 0) <= TOO_COMMON);
  }
  // Counted in one array for all names: a map for each would cost more than all the rest.
  const shared = new Uint32Array(names.length);
  for (const [index, pairs] of telling.entries()) {
    const met: number[] = [];
    for (const pair of pairs) {
      for (const other of having.get(pair) ?? []) {
        // They stand in the order of the names.
        if (other >= index) break;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    for (const other of met) {
      const count = shared[other] ?? 0;
      shared[other] = 0;
      const fewest = Math.min(pairs.length, telling[other]?.length ?? 0);
      const enough = count * 100 >= fewest * SHARED_PER_HUNDRED;
      if (enough && closeInLength(names[other], names[index])) yield [other, index];
    }
  }
}

/** Pairs of neighbouring words as numbers, each once: without diacritics, which people most often get wrong. */
function neighbourNumbers(): (name: ComparableName) => number[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  };
  return ({ words }) => {
    const ids = words.map(({ bare }) => numberOf(bare));
    const pairs = ids.length === 1 ? ids : ids.slice(1).map((id, index) => (ids[index] ?? 0) * WORDS + id);
    return [...new Set(pairs)];
  };
}
/** More than all reports together hold: the product of two stays a whole number. */
const WORDS = 2 ** 26;

/** A name half as long again says something else. */
function closeInLength(one: OwnName | undefined, other: OwnName | undefined): boolean {
  const [a, b] = [one?.name.letters ?? 0, other?.name.letters ?? 0];
  return Math.max(a, b) <= 1.5 * Math.min(a, b);
}

function meet(one: ReadonlySet<UnitId>, other: ReadonlySet<UnitId>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few].some((unit) => many.has(unit));
}
