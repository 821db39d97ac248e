import { NO_OPTIONS, type SignedLetter } from "../../shared/report/submission.ts";
import { checkReport } from "./check-report.ts";
import { contentOf } from "./content.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";
import { contentFor, type SendOutcome, sendChecked } from "./send-report.ts";

export type SubmitNowOutcome =
  | Exclude<SendOutcome, { readonly kind: "received" }>
  | (Extract<SendOutcome, { readonly kind: "received" }> & { readonly unchanged: boolean });

/**
 * The ribbon's one click: sends at once when nothing is wrong and nothing needs an answer. A second click on a report
 * that has not changed shows its receipt and sends nothing.
 */
export async function submitNow(
  deps: Pick<Deps, "workbook" | "api" | "memory" | "newId" | "now">,
  target: ReportTarget,
): Promise<SubmitNowOutcome> {
  const key = reportKey(target);
  const checked = await checkReport(deps, target, deps.memory.options.get(key) ?? NO_OPTIONS);
  if (!checked.ok) return { kind: "failed", trouble: checked.error };
  const last = deps.memory.lastSent.get(key);
  const content = contentFor(checked.value);
  const same = last?.content === contentOf(content) && isSameLetter(last.letter, content.letter);
  if (same && checked.value.blocking === 0) {
    return { kind: "received", receipt: last.receipt, counts: last.counts, unchanged: true };
  }
  const outcome = await sendChecked(deps, target, checked.value);
  return outcome.kind === "received" ? { ...outcome, unchanged: false } : outcome;
}

function isSameLetter(one: SignedLetter | null, other: SignedLetter | null): boolean {
  return one?.number === other?.number && one?.date === other?.date;
}
