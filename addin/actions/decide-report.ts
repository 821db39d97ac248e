import type { DecisionAnswer } from "../api/client.ts";
import { isUnanswered } from "../api/failure.ts";
import type { Answer } from "../api/request.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";

export type Decision =
  | { readonly kind: "accept"; readonly n: number }
  | { readonly kind: "return"; readonly n: number; readonly note: string };

/**
 * Accepts or returns version `n`. Until it is answered the same decision keeps its request id, so a second click after
 * a lost answer is recognised instead of refused.
 */
export async function decideReport(
  { api, memory, newId }: Pick<Deps, "api" | "memory" | "newId">,
  target: ReportTarget,
  decision: Decision,
): Promise<Answer<DecisionAnswer>> {
  const key = `${reportKey(target)}/${JSON.stringify(decision)}`;
  const requestId = memory.requestId.get(key) ?? newId();
  memory.requestId.set(key, requestId);
  const { campaign, unit } = target;
  const answer =
    decision.kind === "accept"
      ? await api.accept(campaign.id, unit, { n: decision.n, requestId })
      : await api.returnReport(campaign.id, unit, { n: decision.n, requestId, note: decision.note });
  if (answer.ok || !isUnanswered(answer.error)) memory.requestId.clear(key);
  return answer;
}
