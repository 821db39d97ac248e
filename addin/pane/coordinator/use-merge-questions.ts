import { useState } from "react";
import type { MergeQuestions, WireQuestion } from "../../../shared/api-merges.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { DecisionAnswer } from "../../../shared/merge/decision.ts";
import { decideMerge } from "../../actions/decide-merge.ts";
import type { Deps } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";

export interface QuestionDesk {
  /** Null until they were asked for. */
  readonly asked: MergeQuestions | null;
  readonly busy: boolean;
  /** The question whose answer is on its way. */
  readonly answering: WireQuestion | null;
  readonly trouble: Trouble | null;
  load(): Promise<void>;
  answer(question: WireQuestion, answer: DecisionAnswer): Promise<void>;
  dismissTrouble(): void;
}

export function useMergeQuestions(deps: Deps, campaign: Campaign): QuestionDesk {
  const [asked, setAsked] = useState<MergeQuestions | null>(null);
  const [busy, setBusy] = useState(false);
  const [answering, setAnswering] = useState<WireQuestion | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const found = await deps.api.mergeQuestions(campaign.id);
    setBusy(false);
    if (found.ok) setAsked(found.value);
    else setTrouble(found.error);
  };
  const answer = async (question: WireQuestion, answer: DecisionAnswer): Promise<void> => {
    if (answering !== null || question.answer === answer) return;
    setAnswering(question);
    setTrouble(null);
    const told = await decideMerge(deps, campaign, question, answer);
    setAnswering(null);
    if (!told.ok) return setTrouble(told.error);
    // It stays where it is, so that a slip can be put right at once.
    setAsked((now) => now && withAnswer(now, question, told.value));
  };
  return { asked, busy, answering, trouble, load, answer, dismissTrouble: () => setTrouble(null) };
}

export function withAnswer(
  { open, decided, questions }: MergeQuestions,
  question: WireQuestion,
  { answer, at }: { readonly answer: DecisionAnswer; readonly at: string },
): MergeQuestions {
  const first = question.answer === null ? 1 : 0;
  return {
    open: open - first,
    decided: decided + first,
    questions: questions.map((one) => (isSame(one, question) ? { ...one, answer, decidedAt: at } : one)),
  };
}

export function isSame(one: WireQuestion, other: WireQuestion): boolean {
  return questionKey(one) === questionKey(other);
}

export function questionKey({ kind, about }: WireQuestion): string {
  return JSON.stringify([kind, about]);
}
