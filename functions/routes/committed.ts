import { dryRun, receipt } from "../../shared/api.ts";
import type { Problem } from "../../shared/problem.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Committed } from "../usecases/commit-version.ts";
import type { Reply } from "./route.ts";

/** What sending a report answers, as rows or as a workbook. A dry run answers 200 as well, with what it read. */
export const COMMITTED = { 200: receipt.or(dryRun), 201: receipt };
export const COMMIT_PROBLEMS = [
  "same-id-other-content",
  "stale-base",
  "report-full",
  "findings",
  "campaign-not-open",
  "campaign-closed",
  "campaign-archived",
] as const;

export function committed(outcome: Result<Committed, Problem>): Result<Reply, Problem> {
  if (!outcome.ok) return outcome;
  const { receipt: given, repeated } = outcome.value;
  return ok({ status: repeated ? 200 : 201, json: given });
}
