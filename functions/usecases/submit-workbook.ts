import type { SubmissionId } from "../../shared/ids.ts";
import type { Problem } from "../../shared/problem.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
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
  (deps: Pick<Deps, "store" | "artifacts" | "workbooks" | "now" | "telemetry">) =>
  async (
    input: SentWorkbook & { readonly submissionId: SubmissionId; readonly base: number },
  ): Promise<Result<Committed, Problem>> => {
    const { bytes, name, ...attempt } = input;
    const { campaign, unit, options } = attempt;
    const day = reportDay(options, deps.now());
    const read = await deps.workbooks.assess({ bytes, campaign, unit: unit.id, options, day });
    if (!read.ok) return read;
    const { annexes, findings } = read.value;
    return submitChecked(deps)({ ...attempt, annexes, findings, via: "workbook", file: { bytes, name } });
  };

/** Kiểm tra: what a submission would hold and say; stores nothing. */
export const checkWorkbook =
  ({ workbooks, now }: Pick<Deps, "workbooks" | "now">) =>
  async ({ campaign, unit, bytes, options }: SentWorkbook): Promise<Result<DryRun, Problem>> => {
    const read = await workbooks.assess({ bytes, campaign, unit: unit.id, options, day: reportDay(options, now()) });
    return read.ok ? ok(dryRunOf(read.value)) : read;
  };
