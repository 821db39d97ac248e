import type { Campaign } from "../campaign/campaign.ts";
import type { Instant, TaskId, UnitId } from "../ids.ts";

/**
 * What the merge asks a coordinator, and what was answered. Two things are asked about at a time, each named by a key
 * that stays the same as long as the thing does: a task of the letter by its id, a name by its words. So an answer
 * outlives new versions of a report, and counts for every unit that writes the same.
 */
export interface MergeDecision {
  /** The request that brought it: asked twice, it was decided once. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly about: Pair;
  readonly answer: DecisionAnswer;
  readonly at: Instant;
}

/**
 * `letter-task`: does this name mean that task of the letter? `own-task`: do two names of units' own tasks mean one?
 * `document`: are two documents, of which one says too little of itself, one?
 */
export const QUESTION_KINDS = ["letter-task", "own-task", "document"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const DECISION_ANSWERS = ["same", "different"] as const;
export type DecisionAnswer = (typeof DECISION_ANSWERS)[number];

export type Pair = readonly [one: string, other: string];

export interface MergeQuestion {
  readonly kind: QuestionKind;
  readonly about: Pair;
  /** What the two keys stand for, as people read it. */
  readonly sides: readonly [QuestionSide, QuestionSide];
  /** How alike the two are, 0 to 1. */
  readonly score: number;
  /** Null while it is open. */
  readonly answer: DecisionAnswer | null;
  readonly decidedAt: Instant | null;
}

export interface QuestionSide {
  readonly text: string;
  /** Who wrote it, in the campaign's order; for a task of the letter, who was asked to report it. */
  readonly units: readonly UnitId[];
}

export function taskKey(task: TaskId): string {
  return `${TASK}${task}`;
}

/** The task a key names; null for the key of a name. */
export function taskOfKey(key: string): TaskId | null {
  return key.startsWith(TASK) ? key.slice(TASK.length) : null;
}
const TASK = "task:";

export function nameKey(fingerprint: string): string {
  return `name:${fingerprint}`;
}

export function documentKey(fingerprint: string): string {
  return `document:${fingerprint}`;
}

/** Whether a question of this kind can be about these two: keys come back from outside. */
export function canBeAbout({ tasks }: Pick<Campaign, "tasks">, kind: QuestionKind, about: Pair): boolean {
  const names = about.filter((key) => NAME.test(key));
  switch (kind) {
    case "letter-task":
      return names.length === 1 && tasks.some(({ id }) => about.includes(taskKey(id)));
    case "own-task":
      return names.length === 2 && about[0] !== about[1];
    case "document":
      return about.every((key) => DOCUMENT.test(key)) && about[0] !== about[1];
  }
}
const NAME = /^name:[0-9a-f]{16}$/;
const DOCUMENT = /^document:[0-9a-f]{16}$/;

/** The answers that count: the latest one about each pair. */
export interface Answers {
  on(kind: QuestionKind, about: Pair): MergeDecision | null;
  /** Oldest first. */
  readonly all: readonly MergeDecision[];
}

export function answersOf(decisions: readonly MergeDecision[]): Answers {
  const all = standingDecisions(decisions);
  const byName = new Map(all.map((one) => [nameOf(one.kind, one.about), one]));
  return { on: (kind, about) => byName.get(nameOf(kind, about)) ?? null, all };
}

/** The latest decision about each pair, oldest first: what was decided over again is left out. */
export function standingDecisions(decisions: readonly MergeDecision[]): MergeDecision[] {
  const sorted = decisions.toSorted((one, other) => compare(one.at, other.at) || compare(one.id, other.id));
  const latest = new Map(sorted.map((one) => [nameOf(one.kind, one.about), one]));
  return sorted.filter((one) => latest.get(nameOf(one.kind, one.about)) === one);
}

/** Which of the two comes first says nothing. */
function nameOf(kind: QuestionKind, about: Pair): string {
  return [kind, ...about.toSorted()].join("\n");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
