import { isDeepStrictEqual } from "node:util";
import {
  canBeAbout,
  type DecisionAnswer,
  type MergeDecision,
  type Pair,
  type QuestionKind,
} from "../../shared/merge/decision.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { writingRefusal } from "./state-refusal.ts";

export interface MergeDecisionInput extends InCampaign {
  readonly requestId: string;
  readonly kind: QuestionKind;
  readonly about: Pair;
  readonly answer: DecisionAnswer;
}

/**
 * Remembers an answer in one conditional write. The same request again gets what it got; another answer about the same
 * two things is a new request, and the later one counts.
 */
export const decideMerge =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async (input: MergeDecisionInput): Promise<Result<MergeDecision, Problem>> => {
    const { campaign, person, requestId, kind, about, answer } = input;
    if (!canBeAbout(campaign, kind, about)) {
      return fail(problem("malformed-request", { detail: "“about” không phải là hai điều được hỏi" }));
    }
    const closed = writingRefusal(input.record);
    if (closed !== null) return fail(closed);
    const asked = { id: requestId, kind, about, answer };
    const {
      by: _,
      at,
      ...said
    } = await store.decisions.write(campaign.id, {
      ...asked,
      at: now().toISOString(),
      by: person.user,
    });
    return isDeepStrictEqual(said, asked) ? ok({ ...said, at }) : fail(problem("same-id-other-content"));
  };
