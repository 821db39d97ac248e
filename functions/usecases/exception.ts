import type { Instant } from "../../shared/ids.ts";
import type { Problem } from "../../shared/problem.ts";
import { ok, type Result } from "../../shared/result.ts";
import { appendOnce } from "./append-once.ts";
import { answerOf, type DecisionAnswer, type DecisionNeeds } from "./decide.ts";
import type { OnUnit } from "./deps.ts";
import { writingRefusal } from "./state-refusal.ts";

export interface ExceptionInput extends OnUnit {
  readonly requestId: string;
  readonly until: Instant;
  readonly reason: string;
}

/** Gia hạn: a unit may send until `until`, also one that has sent nothing yet; the last one given counts. */
export const exception =
  (deps: DecisionNeeds) =>
  async (input: ExceptionInput): Promise<Result<DecisionAnswer, Problem>> => {
    const { requestId, person, until, reason } = input;
    const head = await appendOnce(deps)(input, {
      entry: { kind: "exception", id: requestId, at: deps.now().toISOString(), by: person.user, until },
      body: { note: reason, remarks: [] },
      refusal: () => writingRefusal(input.record),
    });
    return head.ok ? ok(answerOf(head.value)) : head;
  };
