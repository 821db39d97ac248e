import type { ComparableName } from "../annex/name-likeness.ts";

/**
 * The pairs of neighbouring words in many names, as numbers in a few long arrays: a map of them, and a list to each,
 * would take several times the memory and nearly all of the time. The arrays are walked by index: an iterator makes an
 * object of each number until its loop has run long enough to be compiled.
 */
export interface Neighbours {
  /** Where the words of each name start in `pairs`; behind the last name, where they end. */
  readonly places: Uint32Array;
  /** The pair each word makes with the next one; `NO_PAIR` at a name's end, and where the name has had it before. */
  readonly pairs: Uint32Array;
  /** Where the holders of each pair start; behind the last pair, where they end. */
  readonly starts: Uint32Array;
  /** The names that hold a pair, in their order. */
  readonly holders: Uint32Array;
}

export const NO_PAIR = 0xffff_ffff;

/** Words without diacritics, which people most often get wrong. A name of one word has that word alone as its pair. */
export function neighbours(names: readonly ComparableName[]): Neighbours {
  const { places, words, nameAt, size } = numbered(names);
  // By the second word and then, leaving that order within, by the first: equal pairs stand together, names in order.
  const byNext = sortedBy(firsts(places), words.subarray(1), size);
  const byPair = sortedBy(byNext, words, size);
  const pairs = new Uint32Array(words.length).fill(NO_PAIR);
  const starts = new Uint32Array(byPair.length + 1);
  const holders = new Uint32Array(byPair.length);
  let [pair, held] = [-1, 0];
  let before = words.length;
  for (let index = 0; index < byPair.length; index++) {
    const at = byPair[index] ?? 0;
    const isNew = words[at] !== words[before] || words[at + 1] !== words[before + 1];
    if (isNew) starts[++pair] = held;
    // Once more in the same name.
    else if (nameAt[at] === holders[held - 1]) continue;
    pairs[at] = pair;
    holders[held++] = nameAt[at] ?? 0;
    before = at;
  }
  starts[pair + 1] = held;
  return { places, pairs, starts: starts.subarray(0, pair + 2), holders: holders.subarray(0, held) };
}

interface Numbered {
  readonly places: Uint32Array;
  /** The words of all names by number, from 1; a 0 ends each name. */
  readonly words: Uint32Array;
  /** The name each of them stands in. */
  readonly nameAt: Uint32Array;
  readonly size: number;
}

function numbered(names: readonly ComparableName[]): Numbered {
  const known = new Map<string, number>();
  const places = new Uint32Array(names.length + 1);
  names.forEach(({ words }, index) => {
    places[index + 1] = (places[index] ?? 0) + words.length + 1;
  });
  const words = new Uint32Array(places[names.length] ?? 0);
  const nameAt = new Uint32Array(words.length);
  names.forEach((name, index) => {
    const start = places[index] ?? 0;
    name.words.forEach(({ bare }, place) => {
      const number = known.get(bare) ?? known.size + 1;
      if (number > known.size) known.set(bare, number);
      nameAt[start + place] = index;
      words[start + place] = number;
    });
  });
  return { places, words, nameAt, size: known.size + 1 };
}

/** Where a pair begins: at every word but the last one of a name, and at the only one. */
function firsts(places: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.at(-1) ?? 0);
  let count = 0;
  for (let name = 0; name + 1 < places.length; name++) {
    const start = places[name] ?? 0;
    const last = (places[name + 1] ?? 0) - 2;
    for (let at = start; at < Math.max(last, start + 1) && at <= last; at++) found[count++] = at;
  }
  return found.subarray(0, count);
}

/** These places by the number that stands at each, below `size`; those of one number as they came. */
function sortedBy(places: Uint32Array, numbers: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (let index = 0; index < places.length; index++) {
    const after = (numbers[places[index] ?? 0] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let number = 1; number <= size; number++) next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const number = numbers[place] ?? 0;
    const to = next[number] ?? 0;
    sorted[to] = place;
    next[number] = to + 1;
  }
  return sorted;
}
