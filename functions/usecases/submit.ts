import { checkRows } from "../../shared/check/check.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import type { Submission } from "../../shared/report/submission.ts";
import { fail, type Result } from "../../shared/result.ts";
import { type Attempt, type Committed, commitVersion, earlierOutcome } from "./commit-version.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { type DryRun, dryRunOf } from "./dry-run.ts";
import { findingsProblem } from "./findings-problem.ts";
import { mayEnterForOthers } from "./may.ts";
import { receivedRows } from "./received-rows.ts";

type Outcome = Result<Committed, Problem>;

/** Gửi: rows a client read are checked again by the same rules, and committed on top of `base`. */
export const submit =
  (deps: Pick<Deps, "store" | "artifacts" | "now">) =>
  async (input: OnUnit & { readonly submission: Submission }): Promise<Outcome> => {
    const { campaign, unit, person, submission } = input;
    const { submissionId, base, options } = submission;
    const { annexes, findings } = assessRows(input);
    return submitChecked(deps)({
      campaign,
      unit,
      person,
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
export function checkReceived(input: OnUnit & { readonly submission: Submission }): DryRun {
  const { annexes, findings } = assessRows(input);
  return dryRunOf({ annexes, findings, coverage: [] });
}

function assessRows({ campaign, unit, submission }: OnUnit & { readonly submission: Submission }) {
  const { origins, options } = submission;
  const annexes = receivedRows(campaign, unit.id, submission.annexes);
  const { nothingToReport } = options;
  return { annexes, findings: checkRows(campaign, unit.id, { annexes, origins, nothingToReport }) };
}

/** The way both doors end: nothing blocks, then commit. */
export const submitChecked =
  (deps: Pick<Deps, "store" | "artifacts" | "now">) =>
  async (attempt: Attempt): Promise<Outcome> => {
    const { findings, options } = attempt;
    const refused = receivedAtProblem(attempt, deps.now()) ?? findingsProblem(findings, options);
    if (refused === null) return commitVersion(deps)(attempt);
    // Rules and roles may have changed since it was accepted: its retry still gets the same receipt.
    return (await earlierOutcome(deps)(attempt)) ?? fail(refused);
  };

/** Only a coordinator who enters a report from an e-mail knows when that came. */
function receivedAtProblem({ person, options }: Attempt, now: Date): Problem | null {
  if (options.receivedAt === null) return null;
  if (!mayEnterForOthers(person)) return problem("not-allowed");
  if (Date.parse(options.receivedAt) <= now.getTime()) return null;
  return problem("malformed-request", { detail: "thời điểm nhận (receivedAt) ở tương lai" });
}
