import type { CellContent } from "../document.ts";

export type SortDirection = "ascending" | "descending";

/** Numbers and days before text before yes and no, as in Excel; formulas are never sorted. */
const KINDS = ["number", "string", "boolean"];
const BY_LANGUAGE = new Intl.Collator("vi", { numeric: false });

/**
 * Which row comes to stand where: the positions of `cells`, one cell of each row, in their new order. Equal cells keep
 * their order, and empty ones come last either way.
 */
export function rowOrder(cells: readonly CellContent[], direction: SortDirection): readonly number[] {
  const sign = direction === "ascending" ? 1 : -1;
  const filled = cells.flatMap((cell, position) => (cell.kind === "value" ? [{ position, value: cell.value }] : []));
  const empty = cells.flatMap((cell, position) => (cell.kind === "value" ? [] : [position]));
  const sorted = filled.sort((a, b) => sign * compared(a.value, b.value) || a.position - b.position);
  return [...sorted.map(({ position }) => position), ...empty];
}

type Value = string | number | boolean;

function compared(a: Value, b: Value): number {
  const kind = KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  if (kind !== 0) return kind;
  return typeof a === "string" && typeof b === "string" ? BY_LANGUAGE.compare(a, b) : Number(a) - Number(b);
}
