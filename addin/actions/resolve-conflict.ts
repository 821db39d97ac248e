import { takeTheirs } from "../../shared/annex/take-theirs.ts";
import { sheetRows, type Version } from "../../shared/api.ts";
import { type LocatedDifference, locatedDifferences } from "../../shared/report/difference.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Checked } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { type Fixed, fixCells } from "./fix-cells.ts";
import { takeOverBase } from "./send-report.ts";
import type { Trouble } from "./trouble.ts";

/** Both sides of a conflict cell by cell: what was sent first (before) and what this workbook says (after). */
export function conflictCells({ campaign }: ReportTarget, theirs: Version, mine: Checked): LocatedDifference[] {
  return locatedDifferences(campaign, sheetRows(theirs.sheets), mine.annexes);
}

export interface Resolved extends Fixed {
  /** Chosen cells that have no place in this workbook. */
  readonly unplaced: number;
}

/**
 * Writes the other side's cells that were chosen into the workbook; what is sent next goes on top of their version.
 * When some cell could not be written the conflict stays open, so that nothing of theirs is replaced unseen.
 */
export async function resolveConflict(
  deps: Pick<Deps, "workbook" | "memory">,
  target: ReportTarget,
  checked: Checked,
  { head, theirs }: { readonly head: number; readonly theirs: readonly LocatedDifference[] },
): Promise<Result<Resolved, Trouble>> {
  const { changes, unplaced } = takeTheirs(target.campaign, checked.book, checked.annexes, theirs);
  const fixed = await fixCells(deps, target, checked, changes);
  if (!fixed.ok) return fixed;
  if (fixed.value.left === 0 && unplaced.length === 0) takeOverBase(deps, target, head);
  return ok({ ...fixed.value, unplaced: unplaced.length });
}
