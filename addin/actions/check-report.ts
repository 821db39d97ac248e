import type { Book } from "../../shared/book/book.ts";
import { assessWorkbook } from "../../shared/check/check.ts";
import { blocks } from "../../shared/check/finding.ts";
import type { IsoDate } from "../../shared/ids.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import type { Result } from "../../shared/result.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** What the rules say of a workbook, and the workbook they said it of. */
export type Checked = ReturnType<typeof assessWorkbook> & {
  readonly book: Book;
  readonly options: SubmissionOptions;
  /** It was checked on. */
  readonly day: IsoDate | null;
  /** Findings that keep the report from being sent. */
  readonly blocking: number;
};

/** Reads every sheet and runs every rule, as the server will. */
export async function checkReport(
  { workbook, now }: Pick<Deps, "workbook" | "now">,
  target: ReportTarget,
  options: SubmissionOptions,
): Promise<Result<Checked, Trouble>> {
  return onWorkbook(async () => assess(target, await workbook.read(), options, dayOf(now())));
}

/** On the calendar of Viet Nam, whatever this computer's own says. */
export function dayOf(now: Date): IsoDate | null {
  return vietnamDay(now.toISOString());
}

/** The same rules over a workbook already read: after an answer or a declaration has changed. */
export function assess(target: ReportTarget, book: Book, options: SubmissionOptions, day: IsoDate | null): Checked {
  const assessed = assessWorkbook(target.campaign, target.unit, book, options, day);
  const blocking = assessed.findings.filter((finding) => blocks(finding, options)).length;
  return { ...assessed, book, options, day, blocking };
}
