import { checkRows } from "../../shared/check/check.ts";
import type { IsoDate } from "../../shared/ids.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import type { Submission, SubmissionOptions } from "../../shared/report/submission.ts";
import { fail, type Result } from "../../shared/result.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { type Attempt, type Committed, commitVersion, earlierOutcome } from "./commit-version.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { type DryRun, dryRunOf } from "./dry-run.ts";
import { findingsProblem } from "./findings-problem.ts";
import { mayEnterForOthers } from "./may.ts";
import { receivedRows } from "./received-rows.ts";
import { sendingRefusal, writingRefusal } from "./state-refusal.ts";

type Outcome = Result<Committed, Problem>;
type Needs = Pick<Deps, "store" | "artifacts" | "now" | "telemetry">;

/** Gửi: rows a client read are checked again by the same rules, and committed on top of `base`. */
export const submit =
  (deps: Needs) =>
  async (input: OnUnit & { readonly submission: Submission }): Promise<Outcome> => {
    const { submission, ...on } = input;
    const { submissionId, base, options } = submission;
    const { annexes, findings } = assessRows(input, deps.now());
    return submitChecked(deps)({
      ...on,
      submissionId,
      base,
      annexes,
      options,
      findings,
      via: "add-in",
      file: null,
    });
  };

/** Kiểm tra: what sending these rows would hold and say; stores nothing. */
export const checkReceived =
  ({ now }: Pick<Deps, "now">) =>
  (input: OnUnit & { readonly submission: Submission }): DryRun => {
    const { annexes, findings } = assessRows(input, now());
    return dryRunOf({ annexes, findings, coverage: [] });
  };

function assessRows({ campaign, unit, submission }: OnUnit & { readonly submission: Submission }, now: Date) {
  const { origins, options } = submission;
  const annexes = receivedRows(campaign, unit.id, submission.annexes);
  const { nothingToReport } = options;
  const day = reportDay(options, now);
  return { annexes, findings: checkRows(campaign, unit.id, { annexes, origins, nothingToReport, day }) };
}

/** The day a report speaks of: when it is sent, or when it came by e-mail. */
export function reportDay({ receivedAt }: SubmissionOptions, now: Date): IsoDate | null {
  return vietnamDay(receivedAt ?? now.toISOString());
}

/** The way both doors end: nothing blocks, then commit. */
export const submitChecked =
  (deps: Needs) =>
  async (attempt: Attempt): Promise<Outcome> => {
    const { findings, options } = attempt;
    countFindings(deps.telemetry, findings);
    const refused =
      stateProblem(attempt) ?? receivedAtProblem(attempt, deps.now()) ?? findingsProblem(findings, options);
    if (refused === null) {
      const committed = await commitVersion(deps)(attempt);
      if (committed.ok && !committed.value.repeated) deps.telemetry.add("Submissions", 1);
      return committed;
    }
    // State, rules and roles may have changed since it was accepted: its retry still gets the same receipt.
    return (await earlierOutcome(deps)(attempt)) ?? fail(refused);
  };

/** What came by e-mail in time is entered also after the campaign was closed. */
function stateProblem({ record, options }: Attempt): Problem | null {
  return options.receivedAt === null ? sendingRefusal(record) : writingRefusal(record);
}

/** Only a coordinator who enters a report from an e-mail knows when that came. */
function receivedAtProblem({ person, options }: Attempt, now: Date): Problem | null {
  if (options.receivedAt === null) return null;
  if (!mayEnterForOthers(person)) return problem("not-allowed");
  if (Date.parse(options.receivedAt) <= now.getTime()) return null;
  return problem("malformed-request", { detail: "thời điểm nhận (receivedAt) ở tương lai" });
}

/** Which rules stop or warn people most: what to explain better, or to draw better in the template. */
function countFindings(meter: Deps["telemetry"], findings: Attempt["findings"]): void {
  for (const { rule } of findings) {
    meter.add("Findings", 1);
    meter.add(`Finding.${rule}`, 1);
  }
}
