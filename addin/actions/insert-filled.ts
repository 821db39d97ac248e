import type { Book } from "../../shared/book/book.ts";
import type { IsoDate } from "../../shared/ids.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { assess, type Checked } from "./check-report.ts";
import type { ReportTarget } from "./deps.ts";
import type { Insertion } from "./open-workbook.ts";

/** The workbook after an insertion, under the names its sheets have got there: no second reading is needed. */
export function withInserted(book: Book, inserted: Book, { added }: Insertion): Book {
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

/** The questions that ask which sheets count. */
const ASK_WHICH = ["sheet-copies", "sheets-joined"];

/**
 * The rules over that workbook. A sheet typed by hand may read as the same annex as one just inserted: that ours counts
 * and not that one is said in the options.
 */
export function assessInserted(
  target: ReportTarget,
  book: Book,
  { added }: Insertion,
  options: SubmissionOptions,
  day: IsoDate | null,
): Checked {
  const own = new Set(added);
  const chosen = assess(target, book, options, day).findings.flatMap(({ id, rule, options: sheets }) => {
    const ours = ASK_WHICH.includes(rule) ? sheets.find((each) => own.has(each.id)) : undefined;
    return ours === undefined ? [] : [[id, ours.id] as const];
  });
  const answered = { ...options, choose: { ...options.choose, ...Object.fromEntries(chosen) } };
  return assess(target, book, answered, day);
}
