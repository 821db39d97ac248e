import type { Task } from "../campaign/campaign.ts";
import type { TaskId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { typingErrors } from "./name-likeness.ts";

/** Finds the assigned task a row names. */
export type TaskMatcher = (name: string) => TaskId | null;

/** A task by the words of its name. */
export interface KeyedTask {
  readonly id: TaskId;
  readonly key: string;
}

/** A name this long is a task's own even when something is added behind it: "… (Sở Tài chính chủ trì)". */
const TELLING_LENGTH = 40;

export function taskMatcher(tasks: readonly Task[]): TaskMatcher {
  const keyed = tasks.map(({ id, name }) => ({ id, key: matchKey(name) }));
  // Answers are kept: names repeat, and each is asked about more than once.
  const known = new Map<string, TaskId | null>();
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const found = findTask(keyed, matchKey(name));
    known.set(name, found);
    return found;
  };
}

/**
 * The task a name certainly means: exact but for case, punctuation and tone placement; else with a few typing errors;
 * else with something added behind.
 */
export function findTask(tasks: readonly KeyedTask[], key: string): TaskId | null {
  if (key === "") return null;
  return tasks.find((task) => task.key === key)?.id ?? nearest(tasks, key) ?? extended(tasks, key);
}

function nearest(tasks: readonly KeyedTask[], key: string): TaskId | null {
  let best: { id: TaskId; distance: number } | null = null;
  for (const task of tasks) {
    const distance = typingErrors(task.key, key);
    if (distance !== null && (best === null || distance < best.distance)) best = { id: task.id, distance };
  }
  return best?.id ?? null;
}

function extended(tasks: readonly KeyedTask[], key: string): TaskId | null {
  const matches = tasks.filter((task) => task.key.length >= TELLING_LENGTH && key.startsWith(`${task.key} `));
  return matches.length === 1 ? (matches[0]?.id ?? null) : null;
}
