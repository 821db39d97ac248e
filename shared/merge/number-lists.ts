/**
 * Many short lists of whole numbers, one behind the other in one array: an array for each would take several times the
 * memory, and most of the time.
 */
export interface NumberLists {
  /** Where each list starts; behind the last one, where it ends. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** For every number below `size`, which lists hold it, in their order. */
export function listsHolding({ starts, numbers }: NumberLists, size: number): NumberLists {
  const found = new Uint32Array(size + 1);
  for (const number of numbers) found[number + 1] = (found[number + 1] ?? 0) + 1;
  for (let number = 1; number <= size; number++) found[number] = (found[number] ?? 0) + (found[number - 1] ?? 0);
  const holding = new Uint32Array(numbers.length);
  const next = found.slice();
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0;
      const place = next[number] ?? 0;
      holding[place] = list;
      next[number] = place + 1;
    }
  }
  return { starts: found, numbers: holding };
}

export function lengthOf({ starts }: NumberLists, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0);
}
