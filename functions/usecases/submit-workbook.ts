import type { Reading } from "../../shared/annex/reading.ts";
import { type WireFinding, type WireSheet, wireSheets } from "../../shared/api.ts";
import { assessWorkbook } from "../../shared/check/check.ts";
import type { SubmissionId } from "../../shared/ids.ts";
import type { Problem } from "../../shared/problem.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import { readXlsx } from "../xlsx/read.ts";
import type { Committed } from "./commit-version.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { wireFinding } from "./findings-problem.ts";
import { submitChecked } from "./submit.ts";

export interface SentWorkbook extends OnUnit {
  readonly bytes: Uint8Array;
  readonly options: SubmissionOptions;
}

/** Tải tệp lên: a filled workbook is read and then goes the way of rows from the add-in. */
export const submitWorkbook =
  (deps: Pick<Deps, "store" | "now">) =>
  async (
    input: SentWorkbook & { readonly submissionId: SubmissionId; readonly base: number },
  ): Promise<Result<Committed, Problem>> => {
    const { campaign, unit, person, submissionId, base, bytes, options } = input;
    const book = await readXlsx(bytes);
    if (!book.ok) return book;
    const { annexes, findings } = assessWorkbook(campaign, unit.id, book.value, options);
    return submitChecked(deps)(
      { campaign, unit, person, submissionId, base, annexes, options, via: "workbook" },
      findings,
    );
  };

/** What a workbook would become. */
export interface DryRun {
  readonly sheets: readonly WireSheet[];
  readonly findings: readonly WireFinding[];
  readonly coverage: Reading["coverage"];
}

/** Kiểm tra: what a submission would hold and say; stores nothing. */
export const checkWorkbook = async (input: SentWorkbook): Promise<Result<DryRun, Problem>> => {
  const book = await readXlsx(input.bytes);
  if (!book.ok) return book;
  const assessed = assessWorkbook(input.campaign, input.unit.id, book.value, input.options);
  return ok({
    sheets: wireSheets(assessed.annexes),
    findings: assessed.findings.map(wireFinding),
    coverage: assessed.coverage,
  });
};
