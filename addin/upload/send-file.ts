import type { Report } from "../../shared/api.ts";
import { statusCounts } from "../../shared/report/counts.ts";
import type { Receipt, StatusCounts } from "../../shared/report/head.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { fingerprint } from "../../shared/text/fingerprint.ts";
import { type Delivery, refusal } from "../actions/deliver.ts";
import type { ReportTarget } from "../actions/deps.ts";
import { type PendingFile, reportKey } from "../actions/memory.ts";
import type { Trouble } from "../actions/trouble.ts";
import { isUnanswered } from "../api/failure.ts";
import { optionsHeader } from "../api/workbook-client.ts";
import type { CheckedFile } from "./check-file.ts";
import type { UploadDeps } from "./upload-deps.ts";

type SendDeps = Pick<UploadDeps, "api" | "files" | "memory" | "newId" | "now">;

/** Sends a checked file. One that went unanswered goes out again with the id, base and answers it had. */
export async function sendFile(deps: SendDeps, target: ReportTarget, checked: CheckedFile): Promise<Delivery> {
  const key = reportKey(target);
  const options = answersTo(checked);
  const waiting = deps.memory.pendingFile.get(key);
  if (waiting !== null && contentOf(waiting) === contentOf({ hash: checked.file.hash, options })) {
    return deliverFile(deps, target, checked, waiting);
  }
  if (waiting !== null) {
    const trouble = await settle(deps, target);
    if (trouble !== null) return { kind: "unanswered", trouble };
  }
  const { hash, name } = checked.file;
  const pending: PendingFile = {
    ...{ submissionId: deps.newId(), base: deps.memory.base.get(key) ?? 0, since: deps.now().toISOString() },
    ...{ options: stored(options), hash, name },
  };
  // Before it leaves: if this page closes half-way, the next one knows what was under way.
  deps.memory.pendingFile.set(key, pending);
  return deliverFile(deps, target, checked, pending);
}

async function deliverFile(
  { files, memory }: SendDeps,
  target: ReportTarget,
  { file, annexes }: CheckedFile,
  pending: PendingFile,
): Promise<Delivery> {
  const key = reportKey(target);
  const answer = await files.submit(target.campaign.id, target.unit, file.content, pending);
  if (!answer.ok && isUnanswered(answer.error)) return { kind: "unanswered", trouble: answer.error };
  if (answer.ok) return received({ memory }, target, pending, answer.value, statusCounts(target.campaign, annexes));
  memory.pendingFile.clear(key);
  return answer.error.kind === "problem" ? refusal(answer.error.problem) : { kind: "refused", trouble: answer.error };
}

/**
 * The report's own list of versions tells what became of a file whose answer was lost. Null when it is not in it, or
 * when another version already lies on top of it: then the list on screen says enough.
 */
export function arrived({ memory }: Pick<UploadDeps, "memory">, target: ReportTarget, report: Report): Delivery | null {
  const key = reportKey(target);
  const pending = memory.pendingFile.get(key);
  const receipt = report.versions.find(({ submissionId }) => submissionId === pending?.submissionId);
  if (pending === null || receipt === undefined) return null;
  const delivery = received({ memory }, target, pending, receipt, report.head.counts);
  return receipt.n === report.head.n ? delivery : null;
}

function received(
  { memory }: Pick<UploadDeps, "memory">,
  target: ReportTarget,
  pending: PendingFile,
  receipt: Receipt,
  counts: StatusCounts,
): Delivery {
  const key = reportKey(target);
  memory.pendingFile.clear(key);
  memory.base.set(key, receipt.n);
  memory.lastSent.set(key, {
    receipt,
    counts: { ...counts },
    content: contentOf(pending),
    letter: pending.options.letter,
  });
  return { kind: "received", receipt, counts };
}

/** Another file, or other answers, since one went unanswered: did that one arrive? */
async function settle(deps: SendDeps, target: ReportTarget): Promise<Trouble | null> {
  const report = await deps.api.report(target.campaign.id, target.unit);
  if (!report.ok) return report.error;
  arrived(deps, target, report.value);
  deps.memory.pendingFile.clear(reportKey(target));
  return null;
}

/** The receipt of the last sending, when this very file with these answers is what it was for and still stands. */
export function alreadySent(
  { memory }: Pick<UploadDeps, "memory">,
  target: ReportTarget,
  checked: CheckedFile,
  report: Report | null,
): Delivery | null {
  const last = memory.lastSent.get(reportKey(target));
  if (last === null || report === null || report.head.n !== last.receipt.n) return null;
  // What was returned may be sent again as it is: the receiver asked for a word, not always for other rows.
  if (report.head.state === "returned") return null;
  const same = last.content === contentOf({ hash: checked.file.hash, options: answersTo(checked) });
  return same ? { kind: "received", receipt: last.receipt, counts: last.counts } : null;
}

/** In characters. Answers travel in a header, and gateways take ten thousand for all headers together. */
const LONGEST_ANSWERS = 8_000;

export function answersFit(checked: CheckedFile): boolean {
  return optionsHeader(answersTo(checked)).length <= LONGEST_ANSWERS;
}

/** Answers to findings that are gone stay behind. */
export function answersTo({ findings, options }: CheckedFile): SubmissionOptions {
  const present = new Set(findings.map(({ id }) => id));
  const kept = (answers: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(answers).filter(([id, text]) => present.has(id) && text.trim() !== ""));
  return {
    ...options,
    accept: options.accept.filter((id) => present.has(id)),
    choose: kept(options.choose),
    reasons: kept(options.reasons),
  };
}

/** Equal for two attempts that say the same. Compared on this computer only. */
function contentOf({ hash, options }: { readonly hash: string; readonly options: SubmissionOptions }): string {
  const { accept, choose, reasons, nothingToReport, letter, receivedAt } = options;
  const said = [accept, sorted(choose), sorted(reasons), nothingToReport, letter?.number, letter?.date, receivedAt];
  return `file ${hash} ${fingerprint(JSON.stringify(said))}`;
}

function sorted(answers: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The storage schema has plain arrays and records where the domain has read-only ones. */
export function stored(options: SubmissionOptions): PendingFile["options"] {
  const { accept, choose, reasons, nothingToReport } = options;
  return {
    ...options,
    ...{ accept: [...accept], choose: { ...choose }, reasons: { ...reasons }, nothingToReport: [...nothingToReport] },
  };
}
