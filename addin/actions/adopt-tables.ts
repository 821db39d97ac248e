import { templateWith } from "../../shared/annex/adopt.ts";
import { type Adoptable, proposeAdoption } from "../../shared/annex/adopt-propose.ts";
import type { Book } from "../../shared/book/book.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Checked, dayOf } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { foreignSheets, type InsertOutcome, missingAnnexes } from "./insert-annexes.ts";
import { assessInserted, withInserted } from "./insert-filled.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

export interface FoundTables {
  readonly book: Book;
  readonly tables: readonly Adoptable[];
}

/** Looks for tables typed elsewhere in the open workbook; writes nothing. */
export async function findAdoptable(
  { workbook }: Pick<Deps, "workbook">,
  { campaign, unit }: ReportTarget,
): Promise<Result<FoundTables, Trouble>> {
  const read = await onWorkbook(() => workbook.read());
  if (!read.ok) return read;
  return ok({ book: read.value, tables: proposeAdoption(campaign, unit, read.value) });
}

export interface Adopted {
  readonly insertion: InsertOutcome;
  /** The workbook as it is now; null when nothing was inserted. */
  readonly checked: Checked | null;
}

/**
 * Inserts the unit's annexes with the rows of these tables in them. The sheets they came from stay untouched; that the
 * new ones count and not those is said in the options, because a sheet typed by hand may read as the same annex.
 */
export async function adoptTables(
  { workbook, now: clock }: Pick<Deps, "workbook" | "now">,
  target: ReportTarget,
  { book, tables }: FoundTables,
  options: SubmissionOptions,
): Promise<Result<Adopted, Trouble>> {
  const foreign = foreignSheets(book, target);
  if (foreign.length > 0) return ok({ insertion: { kind: "foreign", foreign }, checked: null });
  const whole = templateWith(target.campaign, target.unit, book, tables);
  const { missing, kept } = missingAnnexes(book, target, whole);
  // Somebody's own sheet may have an annex's name: ours is placed beside it.
  const placed = await onWorkbook(() => workbook.insert(missing, "add"));
  if (!placed.ok) return fail(placed.error);
  const insertion = { kind: "inserted" as const, added: placed.value.added, kept: [...kept, ...placed.value.kept] };
  const now = withInserted(book, missing, placed.value);
  return ok({ insertion, checked: assessInserted(target, now, placed.value, options, dayOf(clock())) });
}
