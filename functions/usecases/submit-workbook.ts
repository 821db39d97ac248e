import { assessWorkbook } from "../../shared/check/check.ts";
import type { SubmissionId } from "../../shared/ids.ts";
import type { Problem } from "../../shared/problem.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import { readXlsx } from "../xlsx/read.ts";
import type { Committed } from "./commit-version.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { type DryRun, dryRunOf } from "./dry-run.ts";
import { reportDay, submitChecked } from "./submit.ts";

export interface SentWorkbook extends OnUnit {
  readonly bytes: Uint8Array;
  /** As its sender called it; null where that was not said. */
  readonly name: string | null;
  readonly options: SubmissionOptions;
}

/** Tải tệp lên: a filled workbook is read and then goes the way of rows from the add-in; the file itself is kept. */
export const submitWorkbook =
  (deps: Pick<Deps, "store" | "artifacts" | "now" | "telemetry">) =>
  async (
    input: SentWorkbook & { readonly submissionId: SubmissionId; readonly base: number },
  ): Promise<Result<Committed, Problem>> => {
    const { bytes, name, ...attempt } = input;
    const { campaign, unit, options } = attempt;
    const book = await readXlsx(bytes);
    if (!book.ok) return book;
    const day = reportDay(options, deps.now());
    const { annexes, findings } = assessWorkbook(campaign, unit.id, book.value, options, day);
    return submitChecked(deps)({ ...attempt, annexes, findings, via: "workbook", file: { bytes, name } });
  };

/** Kiểm tra: what a submission would hold and say; stores nothing. */
export const checkWorkbook =
  ({ now }: Pick<Deps, "now">) =>
  async ({ campaign, unit, bytes, options }: SentWorkbook): Promise<Result<DryRun, Problem>> => {
    const book = await readXlsx(bytes);
    if (!book.ok) return book;
    return ok(dryRunOf(assessWorkbook(campaign, unit.id, book.value, options, reportDay(options, now()))));
  };
