import type { WireQuestion } from "../../shared/api-merges.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { DecisionAnswer } from "../../shared/merge/decision.ts";
import type { MergeDecision } from "../api/client.ts";
import { isUnanswered } from "../api/failure.ts";
import type { Answer } from "../api/request.ts";
import type { Deps } from "./deps.ts";

/**
 * Answers a question of the merge. Until it is heard, the same answer keeps its request id, so that a second click after
 * a lost reply decides nothing twice.
 */
export async function decideMerge(
  { api, memory, newId }: Pick<Deps, "api" | "memory" | "newId">,
  campaign: Campaign,
  { kind, about }: Pick<WireQuestion, "kind" | "about">,
  answer: DecisionAnswer,
): Promise<Answer<MergeDecision>> {
  const key = `${campaign.id}/merge/${JSON.stringify([kind, about, answer])}`;
  const requestId = memory.requestId.get(key) ?? newId();
  memory.requestId.set(key, requestId);
  const told = await api.decideMerge(campaign.id, { requestId, kind, about, answer });
  if (told.ok || !isUnanswered(told.error)) memory.requestId.clear(key);
  return told;
}
