import { sheetRows } from "../../shared/api.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { ReportTarget } from "../actions/deps.ts";
import { takeOverBase } from "../actions/send-report.ts";
import type { Trouble } from "../actions/trouble.ts";
import { saveAs } from "../pane/parts/save-as.ts";
import type { UploadDeps } from "./upload-deps.ts";

/**
 * Lấy lại bản đã gửi, as a file: the template filled with a version's rows. What the version declared is answered again,
 * and what is sent next goes on top of the newest version.
 */
export async function takeBack(
  deps: Pick<UploadDeps, "api" | "files" | "memory">,
  target: ReportTarget,
  n: number,
): Promise<Result<SubmissionOptions, Trouble>> {
  const { campaign, unit } = target;
  const [report, sent, file] = await Promise.all([
    deps.api.report(campaign.id, unit),
    deps.api.version(campaign.id, unit, n),
    deps.files.version(campaign.id, unit, n),
  ]);
  if (!report.ok) return report;
  if (!sent.ok) return sent;
  if (!file.ok) return file;
  // All that reads and writes sheets is needed here only: the page is there without it.
  const [{ versionBook }, { assessWorkbook }, { carryAnswers }] = await Promise.all([
    import("../../shared/annex/version-book.ts"),
    import("../../shared/check/check.ts"),
    import("../../shared/check/carry-answers.ts"),
  ]);
  const version = { ...sent.value, annexes: sheetRows(sent.value.sheets) };
  // The same Book as the file was pressed from, so that findings have the same ids in both.
  const book = versionBook(campaign, unit, { n, annexes: version.annexes, remarks: [] });
  const answers = carryAnswers(campaign, version, assessWorkbook(campaign, unit, book, NO_OPTIONS));
  saveAs(file.value, `${campaign.id} ${unitOf(campaign, unit)?.shortName ?? unit} phiên bản ${n}.xlsx`);
  takeOverBase(deps, target, report.value.head.n);
  return ok(answers);
}
