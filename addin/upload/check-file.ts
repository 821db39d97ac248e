import type { AnnexRows } from "../../shared/annex/reading.ts";
import { sheetRows, type WireFinding } from "../../shared/api.ts";
import { blocks } from "../../shared/check/finding.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { ReportTarget } from "../actions/deps.ts";
import type { Trouble } from "../actions/trouble.ts";
import type { DryRun } from "../api/workbook-client.ts";
import type { PickedFile } from "./picked-file.ts";
import type { UploadDeps } from "./upload-deps.ts";

/** What the service reads in a file and says of it, and the answers it was asked with. */
export interface CheckedFile {
  readonly file: PickedFile;
  readonly annexes: readonly AnnexRows[];
  readonly findings: readonly WireFinding[];
  readonly coverage: DryRun["coverage"];
  readonly options: SubmissionOptions;
  /** Findings that keep the file from being sent. */
  readonly blocking: number;
}

/** The file goes to the service and comes back as findings; nothing is stored there. */
export async function checkFile(
  { files }: Pick<UploadDeps, "files">,
  { campaign, unit }: ReportTarget,
  file: PickedFile,
  options: SubmissionOptions,
): Promise<Result<CheckedFile, Trouble>> {
  // Only these change what is read; the rest would make the request's header long for nothing.
  const { choose, nothingToReport } = options;
  const answer = await files.check(campaign.id, unit, file.content, { ...NO_OPTIONS, choose, nothingToReport });
  if (!answer.ok) return answer;
  const { sheets, findings, coverage } = answer.value;
  const checked = { file, annexes: sheetRows(sheets), findings, coverage, options, blocking: 0 };
  return ok(answered(checked, options));
}

/** The same findings under other answers. */
export function answered(checked: CheckedFile, options: SubmissionOptions): CheckedFile {
  return { ...checked, options, blocking: checked.findings.filter((finding) => blocks(finding, options)).length };
}

/** Whether the service would read the file differently: answers that only confirm change nothing it says. */
export function readsDifferently(before: SubmissionOptions, after: SubmissionOptions): boolean {
  const said = ({ choose, nothingToReport }: SubmissionOptions): string => JSON.stringify([choose, nothingToReport]);
  return said(before) !== said(after);
}
