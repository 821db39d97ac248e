import type { WireQuestion } from "../../shared/api-merges.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { DecisionAnswer } from "../../shared/merge/decision.ts";
import type { MergeDecision } from "../api/client.ts";
import type { Answer } from "../api/request.ts";
import { askedOnce } from "./asked-once.ts";
import type { Deps } from "./deps.ts";

/**
 * Answers a question of the merge. Until it is heard, the same answer keeps its request id, so that a second click after
 * a lost reply decides nothing twice.
 */
export async function decideMerge(
  deps: Pick<Deps, "api" | "memory" | "newId">,
  campaign: Campaign,
  { kind, about }: Pick<WireQuestion, "kind" | "about">,
  answer: DecisionAnswer,
): Promise<Answer<MergeDecision>> {
  const key = `${campaign.id}/merge/${JSON.stringify([kind, about, answer])}`;
  return askedOnce(deps, key, (requestId) => deps.api.decideMerge(campaign.id, { requestId, kind, about, answer }));
}
