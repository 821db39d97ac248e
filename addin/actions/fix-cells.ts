import { applyChanges } from "../../shared/book/apply-changes.ts";
import type { CellChange } from "../../shared/book/cell-change.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { assess, type Checked } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

export interface Fixed {
  readonly checked: Checked;
  readonly written: number;
  /** Cells that somebody has changed since the check: they stay as they are. */
  readonly left: number;
}

/** Writes cells of a checked workbook and says what the rules say of it now, without reading it all again. */
export async function fixCells(
  { workbook }: Pick<Deps, "workbook">,
  target: ReportTarget,
  { book, options, day }: Checked,
  changes: readonly CellChange[],
): Promise<Result<Fixed, Trouble>> {
  const outcome = await onWorkbook(() => workbook.write(changes));
  if (!outcome.ok) return fail(outcome.error);
  const { written, left } = outcome.value;
  const checked = assess(target, applyChanges(book, written), options, day);
  return ok({ checked, written: written.length, left: left.length });
}
