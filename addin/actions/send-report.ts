import { wireSheets } from "../../shared/api.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import { type Checked, checkReport } from "./check-report.ts";
import { type Content, contentSchema, fingerprintOf } from "./content.ts";
import { type Delivery, deliver } from "./deliver.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { type Pending, reportKey } from "./memory.ts";
import type { Trouble } from "./trouble.ts";

export type SendOutcome =
  | Delivery
  /** Something must be corrected or confirmed first; nothing was sent. */
  | { readonly kind: "blocked"; readonly checked: Checked }
  | { readonly kind: "failed"; readonly trouble: Trouble };

type SendDeps = Pick<Deps, "workbook" | "api" | "memory" | "newId" | "now">;

/** Reads the workbook as it stands now, checks it, and sends it when nothing keeps it back. */
export async function sendReport(
  deps: SendDeps,
  target: ReportTarget,
  options: SubmissionOptions,
): Promise<SendOutcome> {
  const checked = await checkReport(deps, target, options);
  if (!checked.ok) return { kind: "failed", trouble: checked.error };
  return sendChecked(deps, target, checked.value);
}

export async function sendChecked(deps: SendDeps, target: ReportTarget, checked: Checked): Promise<SendOutcome> {
  if (checked.blocking > 0) return { kind: "blocked", checked };
  const key = reportKey(target);
  const content = contentFor(checked);
  const waiting = deps.memory.pending.get(key);
  if (waiting !== null && fingerprintOf(waiting.body) === fingerprintOf(content)) {
    return deliver(deps, target, waiting);
  }
  if (waiting !== null) {
    const trouble = await settle(deps, target, waiting);
    if (trouble !== null) return { kind: "unanswered", trouble };
  }
  const body = { ...content, submissionId: deps.newId(), base: deps.memory.base.get(key) ?? 0 };
  const pending: Pending = { body, since: deps.now().toISOString() };
  // Before it leaves: if this page closes half-way, the next one knows what was under way.
  deps.memory.pending.set(key, pending);
  return deliver(deps, target, pending);
}

type QueueDeps = Pick<Deps, "api" | "memory" | "newId">;

/** Sends a submission again whose answer never came. Null when there is none. */
export async function resumePending(deps: QueueDeps, target: ReportTarget): Promise<Delivery | null> {
  const waiting = deps.memory.pending.get(reportKey(target));
  return waiting === null ? null : deliverQueued(deps, target, waiting);
}

/** The one that waits instead of version `head`, which somebody else has sent meanwhile. */
export async function sendQueuedOver(deps: QueueDeps, target: ReportTarget, head: number): Promise<Delivery | null> {
  const waiting = deps.memory.pending.get(reportKey(target));
  if (waiting === null) return null;
  const again: Pending = { ...waiting, body: { ...waiting.body, submissionId: deps.newId(), base: head } };
  deps.memory.pending.set(reportKey(target), again);
  return deliverQueued(deps, target, again);
}

/** The workbook it was read from may be closed without having been saved: where it is not taken, this is all there is of it. */
async function deliverQueued(deps: QueueDeps, target: ReportTarget, waiting: Pending): Promise<Delivery> {
  const outcome = await deliver(deps, target, waiting);
  if (outcome.kind !== "received") deps.memory.pending.set(reportKey(target), waiting);
  return outcome;
}

/** After a conflict was looked at: what is sent next replaces that version. */
export function takeOverBase({ memory }: Pick<Deps, "memory">, target: ReportTarget, head: number): void {
  memory.base.set(reportKey(target), head);
}

/**
 * The workbook has changed since a submission went unanswered. Whether that one arrived is in the report's own list of
 * versions; if it did, the new content goes on top of it instead of colliding with it.
 */
async function settle({ api, memory }: SendDeps, target: ReportTarget, waiting: Pending): Promise<Trouble | null> {
  const key = reportKey(target);
  const report = await api.report(target.campaign.id, target.unit);
  if (!report.ok) return report.error;
  const arrived = report.value.versions.find(({ submissionId }) => submissionId === waiting.body.submissionId);
  if (arrived !== undefined) memory.base.set(key, arrived.n);
  memory.pending.clear(key);
  return null;
}

/** What goes out beside its id and base; answers to findings that are gone stay behind. */
export function contentFor({ annexes, origins, findings, options }: Checked): Content {
  const present = new Set(findings.map(({ id }) => id));
  const kept = (answers: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(answers).filter(([id, text]) => present.has(id) && text.trim() !== ""));
  return contentSchema.parse({
    ...options,
    accept: options.accept.filter((id) => present.has(id)),
    choose: kept(options.choose),
    reasons: kept(options.reasons),
    sheets: wireSheets(annexes),
    origins,
  });
}
