import { templateWith } from "../../shared/annex/adopt.ts";
import { type Adoptable, proposeAdoption } from "../../shared/annex/adopt-propose.ts";
import type { Book } from "../../shared/book/book.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { assess, type Checked } from "./check-report.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { foreignSheets, type InsertOutcome, missingAnnexes } from "./insert-annexes.ts";
import type { Insertion } from "./open-workbook.ts";
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
  { workbook }: Pick<Deps, "workbook">,
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
  const own = new Set(placed.value.added);
  const chosen = assess(target, now, options).findings.flatMap(({ id, rule, options: sheets }) => {
    const ours = rule === "sheet-copies" ? sheets.find((each) => own.has(each.id)) : undefined;
    return ours === undefined ? [] : [[id, ours.id] as const];
  });
  const answered = { ...options, choose: { ...options.choose, ...Object.fromEntries(chosen) } };
  return ok({ insertion, checked: assess(target, now, answered) });
}

/** The workbook after the insertion, under the names its sheets have got there: no second reading is needed. */
function withInserted(book: Book, inserted: Book, { added }: Insertion): Book {
  const shown = inserted.sheets.filter(({ visibility }) => visibility === "visible");
  const names = new Map(shown.map(({ name }, index) => [name, added[index] ?? name]));
  const named = (name: string): string => names.get(name) ?? name;
  return {
    ...book,
    sheets: [...book.sheets, ...inserted.sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) }))],
    names: [
      ...book.names,
      ...inserted.names.map((name) => ({
        ...name,
        sheet: named(name.sheet),
        scope: name.scope === null ? null : named(name.scope),
      })),
    ],
  };
}
