import { sheetKey, withEnding } from "./insertion-plan.ts";

/**
 * Names for sheets placed together: as they are, or all with the same number where one of them is taken, so that it
 * is seen which belong together: "Bìa (tổng hợp 2)", "Phụ lục 3 (tổng hợp 2)".
 */
export function placementNames(wanted: readonly string[], present: readonly string[], label: string): string[] {
  const taken = new Set(present.map(sheetKey));
  const isFree = (name: string): boolean => !taken.has(sheetKey(name));
  let names = [...wanted];
  for (let number = 2; !names.every(isFree); number += 1)
    names = wanted.map((name) => withEnding(name, ` (${label} ${number})`));
  return names;
}
