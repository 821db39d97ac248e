import type { KeyedTask } from "../annex/match-task.ts";
import { type ComparableName, comparableName } from "../annex/name-likeness.ts";
import type { Task } from "../campaign/campaign.ts";

export interface ListedTask extends KeyedTask {
  readonly task: Task;
  readonly name: ComparableName;
}

/** The tasks whose names share enough words with a name to be worth comparing, in the campaign's order. */
export type ListedNames = (name: ComparableName) => ListedTask[];

const NONE: readonly number[] = [];

/** What is like a listed name, or short for it, shares half of the shorter one's letters with it, in whole words. */
const SHARED = 0.5;

export function listedNames(tasks: readonly Task[]): ListedNames {
  const listed = tasks.map((task): ListedTask => {
    const name = comparableName(task.name);
    return { id: task.id, key: name.key, task, name };
  });
  const having = new Map<string, number[]>();
  for (const [index, { name }] of listed.entries()) {
    for (const bare of new Set(name.words.map(({ bare }) => bare))) {
      const known = having.get(bare);
      if (known === undefined) having.set(bare, [index]);
      else known.push(index);
    }
  }
  const shared = new Uint32Array(listed.length);
  return ({ words, letters }) => {
    shared.fill(0);
    for (const { bare } of words)
      for (const at of having.get(bare) ?? NONE) shared[at] = (shared[at] ?? 0) + bare.length;
    return listed.filter(({ name }, index) => (shared[index] ?? 0) >= SHARED * Math.min(letters, name.letters));
  };
}
