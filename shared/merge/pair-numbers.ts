/** Numbers pairs of whole numbers as they come, from 0: the same pair has the same number. */
export interface PairNumbers {
  numberOf(one: number, other: number): number;
  readonly size: number;
}

/** Spread neighbouring numbers over all 32 bits. */
const ONE = 0x9e3779b1;
const OTHER = 0x85ebca6b;

/** For `most` different pairs. Three arrays with open places between: a Map would keep an object to each pair. */
export function pairNumbers(most: number): PairNumbers {
  const bits = Math.ceil(Math.log2(1.5 * most + 2));
  const mask = 2 ** bits - 1;
  const [ones, others, numbers] = [new Uint32Array(mask + 1), new Uint32Array(mask + 1), new Uint32Array(mask + 1)];
  let size = 0;
  return {
    get size() {
      return size;
    },
    numberOf(one, other) {
      for (let at = (Math.imul(one, ONE) ^ Math.imul(other, OTHER)) >>> (32 - bits); ; at = (at + 1) & mask) {
        const number = numbers[at] ?? 0;
        // An open place holds 0, so they are kept one higher.
        if (number > 0 && ones[at] === one && others[at] === other) return number - 1;
        if (number > 0) continue;
        ones[at] = one;
        others[at] = other;
        size += 1;
        numbers[at] = size;
        return size - 1;
      }
    },
  };
}
