import type { RangeAddress } from "../../shared/book/address.ts";

/** A rectangle of cells that share one value. */
export interface Rectangle<T> {
  readonly value: T;
  readonly range: RangeAddress;
}

/**
 * Cuts a table into rectangles of equal values, so that a format is set once per rectangle and not once per cell:
 * runs within a row first, then equal runs of rows that follow each other. `null` cells are left out.
 */
export function rectangles<T>(
  rows: readonly (readonly (T | null)[])[],
  equal: (a: T, b: T) => boolean,
): Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open: Rectangle<T>[] = [];
  rows.forEach((row, index) => {
    const next = runs(row, index, equal).map((run) => {
      const above = open.find((other) => sameColumns(other, run) && equal(other.value, run.value));
      if (above === undefined) return run;
      open = open.filter((other) => other !== above);
      return { value: above.value, range: { ...above.range, bottom: index } };
    });
    done.push(...open);
    open = next;
  });
  return [...done, ...open];
}

function runs<T>(row: readonly (T | null)[], index: number, equal: (a: T, b: T) => boolean): Rectangle<T>[] {
  const found: Rectangle<T>[] = [];
  row.forEach((value, column) => {
    if (value === null) return;
    const last = found.at(-1);
    if (last !== undefined && last.range.right === column - 1 && equal(last.value, value))
      found[found.length - 1] = { ...last, range: { ...last.range, right: column } };
    else found.push({ value, range: { top: index, left: column, bottom: index, right: column } });
  });
  return found;
}

function sameColumns<T>(a: Rectangle<T>, b: Rectangle<T>): boolean {
  return a.range.left === b.range.left && a.range.right === b.range.right;
}
