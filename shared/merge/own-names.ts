import { likeness, verdictOn } from "../annex/name-likeness.ts";
import { differInProperWords, type WrittenName } from "../annex/proper-words.ts";
import type { UnitId } from "../ids.ts";
import { type Neighbours, NO_PAIR, neighbours } from "./word-neighbours.ts";

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
function candidates(names: readonly OwnName[]): (readonly [number, number])[] {
  const known = neighbours(names.map(({ name }) => name));
  const telling = new Uint32Array(names.length);
  // Counted in one array for all names: a map for each would cost more than all the rest.
  const shared = new Uint32Array(names.length);
  const found: (readonly [number, number])[] = [];
  const met: number[] = [];
  for (let index = 0; index < names.length; index++) {
    met.length = 0;
    const own = countShared(known, index, shared, met);
    telling[index] = own;
    for (const other of met) {
      const enough = (shared[other] ?? 0) * 100 >= Math.min(own, telling[other] ?? 0) * SHARED_PER_HUNDRED;
      shared[other] = 0;
      if (enough && closeInLength(names[other], names[index])) found.push([other, index]);
    }
  }
  return found;
}

/** Adds to `shared` how many telling pairs each name before `index` has in common with it, and names those in `met`. */
function countShared(
  { places, pairs, starts, holders }: Neighbours,
  index: number,
  shared: Uint32Array,
  met: number[],
): number {
  const end = places[index + 1] ?? 0;
  let telling = 0;
  for (let at = places[index] ?? 0; at < end; at++) {
    const pair = pairs[at] ?? NO_PAIR;
    if (pair === NO_PAIR) continue;
    const first = starts[pair] ?? 0;
    if ((starts[pair + 1] ?? 0) - first > TOO_COMMON) continue;
    telling += 1;
    // They stand in the order of the names, this one among them.
    for (let holder = first; ; holder++) {
      const other = holders[holder] ?? index;
      if (other >= index) break;
      const count = shared[other] ?? 0;
      if (count === 0) met.push(other);
      shared[other] = count + 1;
    }
  }
  return telling;
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
