import type { Task } from "../campaign/campaign.ts";
import type { TaskId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { editDistance } from "./similarity.ts";

/** Finds the assigned task a row names. */
export type TaskMatcher = (name: string) => TaskId | null;

/** Letters a copied name may differ in, of a hundred: typing errors, not other words. */
const TYPOS_PER_HUNDRED = 5;
/** A name this long is a task's own even when something is added behind it: "… (Sở Tài chính chủ trì)". */
const TELLING_LENGTH = 40;

/** Exact but for case, punctuation and tone placement; else with a few typing errors; else with something added behind. */
export function taskMatcher(tasks: readonly Task[]): TaskMatcher {
  const keyed = tasks.map(({ id, name }) => ({ id, key: matchKey(name) }));
  // Answers are kept: names repeat, and each is asked about more than once.
  const known = new Map<string, TaskId | null>();
  const exact = new Map(keyed.map(({ id, key }) => [key, id]));
  const find = (key: string): TaskId | null =>
    key === "" ? null : (exact.get(key) ?? nearest(keyed, key) ?? extended(keyed, key));
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const found = find(matchKey(name));
    known.set(name, found);
    return found;
  };
}

type Keyed = readonly { readonly id: TaskId; readonly key: string }[];

function nearest(tasks: Keyed, key: string): TaskId | null {
  let best: { id: TaskId; distance: number } | null = null;
  for (const task of tasks) {
    const limit = Math.floor((Math.min(task.key.length, key.length) * TYPOS_PER_HUNDRED) / 100);
    const distance = editDistance(task.key, key, limit);
    if (distance !== null && (best === null || distance < best.distance)) best = { id: task.id, distance };
  }
  return best?.id ?? null;
}

function extended(tasks: Keyed, key: string): TaskId | null {
  const matches = tasks.filter((task) => task.key.length >= TELLING_LENGTH && key.startsWith(`${task.key} `));
  return matches.length === 1 ? (matches[0]?.id ?? null) : null;
}
