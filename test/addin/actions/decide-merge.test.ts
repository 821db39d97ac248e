import { expect, test } from "vitest";
import { decideMerge } from "../../../addin/actions/decide-merge.ts";
import { questionKey, withAnswer } from "../../../addin/pane/coordinator/use-merge-questions.ts";
import type { WireQuestion } from "../../../shared/api-merges.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { desk } from "./desk.ts";

const QUESTION: WireQuestion = {
  kind: "own-task",
  about: ["name:0123456789abcdef", "name:fedcba9876543210"],
  sides: [
    { text: "Xây cầu", units: ["bct"] },
    { text: "Xây cầu vượt", units: ["bxd"] },
  ],
  score: 0.8,
  answer: null,
  decidedAt: null,
};

test("an answer whose reply got lost is repeated as the same request; another one later is a new request", async () => {
  const coordinator = desk();
  coordinator.api.network = "lost";
  expect((await decideMerge(coordinator, NQ57_2023, QUESTION, "same")).ok).toBe(false);
  coordinator.api.network = "up";
  expect((await decideMerge(coordinator, NQ57_2023, QUESTION, "same")).ok).toBe(true);
  expect(coordinator.api.mergeDecisions.map(({ answer }) => answer)).toEqual(["same"]);
  await decideMerge(coordinator, NQ57_2023, QUESTION, "different");
  await decideMerge(coordinator, NQ57_2023, QUESTION, "same");
  expect(coordinator.api.mergeDecisions.map(({ answer }) => answer)).toEqual(["same", "different", "same"]);
});

test("an answered question stays in its place, and is counted once", () => {
  const other = { ...QUESTION, about: ["name:0", "name:1"] as const };
  const asked = { open: 2, decided: 0, questions: [other, QUESTION] };
  const said = { answer: "same" as const, at: "2023-10-20T00:00:00.000Z" };
  const once = withAnswer(asked, QUESTION, said);
  expect(once).toMatchObject({ open: 1, decided: 1 });
  expect(once.questions.map(questionKey)).toEqual(asked.questions.map(questionKey));
  const answered = once.questions[1] ?? QUESTION;
  const again = withAnswer(once, answered, { ...said, answer: "different" });
  expect(again).toMatchObject({ open: 1, decided: 1 });
  expect(again.questions.map(({ answer }) => answer)).toEqual([null, "different"]);
});
