import type { IgnoredReason, SheetCoverage } from "./reading.ts";

/** Where every filled cell of a sheet goes: read, or ignored for a reason. */
export type Disposition = "read" | IgnoredReason;
export type Tally = Map<Disposition, number>;

export function count(tally: Tally, disposition: Disposition, cells = 1): void {
  if (cells > 0) tally.set(disposition, (tally.get(disposition) ?? 0) + cells);
}

export function coverageOf(
  sheet: string,
  annex: SheetCoverage["annex"],
  tallies: readonly ReadonlyMap<Disposition, number>[],
): SheetCoverage {
  const all: Tally = new Map();
  for (const tally of tallies) for (const [disposition, cells] of tally) count(all, disposition, cells);
  const ignored = [...all].flatMap(([reason, cells]) => (reason === "read" ? [] : [{ reason, cells }]));
  return { sheet, annex, read: all.get("read") ?? 0, ignored };
}
