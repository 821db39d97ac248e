import type { z } from "zod";
import type { decisionAnswer } from "../../shared/api.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import type { Head } from "../../shared/report/head.ts";
import { type Decision, mayMove } from "../../shared/report/moves.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { EventBody } from "../store/events.ts";
import { appendOnce } from "./append-once.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { sendingRefusal, writingRefusal } from "./state-refusal.ts";

export type DecisionAnswer = z.infer<typeof decisionAnswer>;
export type DecisionNeeds = Pick<Deps, "store" | "now">;

export interface DecisionInput extends OnUnit {
  /** The version it is about, which must still be the newest. */
  readonly n: number;
  readonly requestId: string;
}

/** The common way of `approve`, `accept` and `return`. */
export const decide =
  (deps: DecisionNeeds, kind: Decision) =>
  async (input: DecisionInput, body: EventBody | null = null): Promise<Result<DecisionAnswer, Problem>> => {
    const { n, requestId, person } = input;
    const head = await appendOnce(deps)(input, {
      entry: { kind, id: requestId, n, at: deps.now().toISOString(), by: person.user },
      body,
      refusal: (head) => {
        const closed = kind === "approve" ? sendingRefusal(input.record) : writingRefusal(input.record);
        if (closed !== null) return closed;
        if (head.n === n && mayMove(kind, head.state)) return null;
        return problem("not-the-head", {}, { head: head.n, state: head.state });
      },
    });
    return head.ok ? ok(answerOf(head.value)) : head;
  };

export function answerOf({ unit, state, n }: Head): DecisionAnswer {
  return { unit, state, n };
}
