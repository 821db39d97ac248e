import { findTask } from "../annex/match-task.ts";
import { comparableName, likeness, scoreAgainst } from "../annex/name-likeness.ts";
import type { Campaign, Task } from "../campaign/campaign.ts";
import { tasksOf } from "../campaign/lookup.ts";
import type { TaskId, UnitId } from "../ids.ts";
import { type Answers, taskOfKey } from "./decision.ts";
import { type ListedTask, listedNames } from "./listed-names.ts";
import type { MergedRow } from "./merged-row.ts";
import type { RowName } from "./row-names.ts";

/**
 * Why a row stands under its task. `id`: the report says so (reading found it by its name); `name`: the merge found it,
 * where the letter asked another unit; `decision`: a coordinator said so.
 */
export type Basis = "id" | "name" | "decision";

/** Where a row belongs among the letter's tasks. */
export interface Placing {
  readonly task: Task | null;
  readonly basis: Basis;
  /** Where it is under none: the task it may mean, to be asked. */
  readonly doubt: Doubt | null;
}

export interface Doubt {
  readonly task: Task;
  readonly score: number;
}

export interface LetterTasks {
  place(row: MergedRow, nameOf: () => RowName): Placing;
  score(task: Task, name: RowName): number;
}

const NOWHERE: Placing = { task: null, basis: "name", doubt: null };

/** A name tells its task only together with whom it was asked of: ministries and provinces have tasks of one name. */
export function letterTasks(campaign: Campaign, answers: Answers): LetterTasks {
  const byId = new Map(campaign.tasks.map((task) => [task.id, task]));
  const near = listedNames(campaign.tasks);
  const assignedTo = assigned(campaign);
  const decided = decidedNames(answers, (task) => byId.get(task)?.related ?? null);
  const known = new Map<ReadonlySet<TaskId>, Map<RowName, Placing>>();
  // A province that writes the ministries' wording of a task reports the one the letter asked of provinces.
  const askedOf = (own: ReadonlySet<TaskId>, task: Task): Task => {
    const related = own.has(task.id) ? undefined : byId.get(task.related ?? "");
    return related !== undefined && own.has(related.id) ? related : task;
  };
  const byName = (own: ReadonlySet<TaskId>, name: RowName, refused: ReadonlySet<TaskId>): Placing => {
    const open = near(name).filter(({ id }) => !refused.has(id));
    // What the letter asked of this unit goes first: only where none of it fits, another's task is meant.
    for (const tasks of [open.filter(({ id }) => own.has(id)), open]) {
      const task = byId.get(findTask(tasks, name.key) ?? "");
      if (task !== undefined) return { task: askedOf(own, task), basis: "name", doubt: null };
    }
    const doubt =
      bestDoubt(
        open.filter(({ id }) => own.has(id)),
        name,
      ) ?? bestDoubt(open, name);
    return doubt === null ? NOWHERE : { ...NOWHERE, doubt };
  };
  return {
    place({ entry, row }, nameOf) {
      const given = byId.get(row.task ?? "");
      if (given !== undefined && decided.size === 0) return { task: given, basis: "id", doubt: null };
      const name = nameOf();
      const said = decided.size === 0 ? undefined : decided.get(name.id());
      const own = assignedTo(entry.unit.id);
      const yes = byId.get(said?.same ?? "");
      if (yes !== undefined) return { task: askedOf(own, yes), basis: "decision", doubt: null };
      const refused = said?.different ?? NONE;
      if (given !== undefined && !refused.has(given.id)) return { task: given, basis: "id", doubt: null };
      const places = known.get(own) ?? new Map<RowName, Placing>();
      known.set(own, places);
      const place = places.get(name) ?? byName(own, name, refused);
      places.set(name, place);
      return place;
    },
    score: (task, name) => likeness(comparableName(task.name), name).score,
  };
}

const NONE: ReadonlySet<TaskId> = new Set();

function bestDoubt(tasks: readonly ListedTask[], name: RowName): Doubt | null {
  let best: Doubt | null = null;
  for (const { task, name: listed } of tasks) {
    const score = scoreAgainst(listed, name);
    if (score !== null && score > (best?.score ?? 0)) best = { task, score };
  }
  return best;
}

interface Said {
  same: TaskId | null;
  readonly different: Set<TaskId>;
}

/** What was decided about a name; of two tasks it was said to mean, the later one. */
function decidedNames({ all }: Answers, relatedTo: (task: TaskId) => TaskId | null): Map<string, Said> {
  const names = new Map<string, Said>();
  for (const { kind, about, answer } of all) {
    if (kind !== "letter-task") continue;
    const [task] = about.flatMap((key) => taskOfKey(key) ?? []);
    const name = about.find((key) => taskOfKey(key) === null);
    if (task === undefined || name === undefined) continue;
    const said = names.get(name) ?? { same: null, different: new Set() };
    names.set(name, said);
    if (answer === "same") said.same = task;
    // What is not this task is not the same work asked of others either: that would be the same question again.
    else for (const id of [task, relatedTo(task)]) if (id !== null) said.different.add(id);
  }
  return names;
}

/** The tasks of each unit, one set for units that were asked the same: they share what is known about a name. */
function assigned(campaign: Campaign): (unit: UnitId) => ReadonlySet<TaskId> {
  const byTasks = new Map<string, ReadonlySet<TaskId>>();
  const byUnit = new Map<UnitId, ReadonlySet<TaskId>>();
  return (unit) => {
    const known = byUnit.get(unit);
    if (known !== undefined) return known;
    const ids = tasksOf(campaign, unit).map(({ id }) => id);
    const found = byTasks.get(ids.join("\n")) ?? new Set(ids);
    byTasks.set(ids.join("\n"), found);
    byUnit.set(unit, found);
    return found;
  };
}
