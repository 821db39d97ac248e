import { COMPARED } from "./change-kind.ts";
import type { LevelChange } from "./level-changes.ts";

/** How many tasks went from each level (down) to each level (across): of those that were compared, and no others. */
export function transitionsOf(changes: readonly LevelChange[], levels: number): number[][] {
  const counts = Array.from({ length: levels }, () => Array.from({ length: levels }, () => 0));
  for (const { kind, from, to } of changes) {
    if (from === null || to === null || !COMPARED.includes(kind)) continue;
    const line = counts[from];
    if (line !== undefined) line[to] = (line[to] ?? 0) + 1;
  }
  return counts;
}
