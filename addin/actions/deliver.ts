import type { z } from "zod";
import { type difference, type ProblemBody, sheetRows, type WireFinding } from "../../shared/api.ts";
import type { ProblemCode } from "../../shared/problem.ts";
import { statusCounts } from "../../shared/report/counts.ts";
import type { Receipt, StatusCounts } from "../../shared/report/head.ts";
import { isUnanswered } from "../api/failure.ts";
import { contentOf } from "./content.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { type Pending, reportKey } from "./memory.ts";
import type { Trouble } from "./trouble.ts";

export type Difference = z.infer<typeof difference>;

/** What became of a submission that was sent. */
export type Delivery =
  | { readonly kind: "received"; readonly receipt: Receipt; readonly counts: StatusCounts }
  /** Somebody else has sent version `head` in the meantime. */
  | { readonly kind: "conflict"; readonly head: number; readonly differences: readonly Difference[] }
  /** The server's own check stopped it. */
  | { readonly kind: "findings"; readonly findings: readonly WireFinding[] }
  /** Nobody knows whether it arrived: it stays pending, and its retry carries the same id. */
  | { readonly kind: "unanswered"; readonly trouble: Trouble }
  | { readonly kind: "refused"; readonly trouble: Trouble };

type DeliverDeps = Pick<Deps, "api" | "memory">;

/** Sends a pending submission and remembers its answer. Safe to repeat: the id and the content stay the same. */
export async function deliver({ api, memory }: DeliverDeps, target: ReportTarget, pending: Pending): Promise<Delivery> {
  const key = reportKey(target);
  const answer = await api.submit(target.campaign.id, target.unit, pending.body);
  if (!answer.ok && isUnanswered(answer.error)) return { kind: "unanswered", trouble: answer.error };
  // The door may open again: then the same submission goes through it.
  if (!answer.ok && isShut(answer.error)) return { kind: "refused", trouble: answer.error };
  memory.pending.clear(key);
  if (answer.ok) {
    const receipt = answer.value;
    const counts = statusCounts(target.campaign, sheetRows(pending.body.sheets));
    memory.base.set(key, receipt.n);
    memory.lastSent.set(key, { receipt, counts, content: contentOf(pending.body), letter: pending.body.letter });
    return { kind: "received", receipt, counts };
  }
  return answer.error.kind === "problem" ? refusal(answer.error.problem) : { kind: "refused", trouble: answer.error };
}

const SHUT: readonly string[] = ["campaign-not-open", "campaign-closed", "campaign-archived"] satisfies ProblemCode[];

/** The campaign takes no reports now; nothing is wrong with what was sent. */
export function isShut(trouble: Trouble): boolean {
  return trouble.kind === "problem" && SHUT.includes(trouble.problem.code);
}

/** What a refusal of the service means for a submission. */
export function refusal(problem: ProblemBody): Delivery {
  if (problem.code === "stale-base" && problem.head !== undefined) {
    return { kind: "conflict", head: problem.head, differences: problem.differences ?? [] };
  }
  if (problem.findings !== undefined) return { kind: "findings", findings: problem.findings };
  return { kind: "refused", trouble: { kind: "problem", problem } };
}
