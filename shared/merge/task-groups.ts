import type { Annex, Campaign, Task } from "../campaign/campaign.ts";
import type { UnitId } from "../ids.ts";
import {
  type Answers,
  answersOf,
  type MergeDecision,
  type MergeQuestion,
  type Pair,
  taskKey,
  taskOfKey,
} from "./decision.ts";
import { type Basis, type LetterTasks, letterTasks } from "./letter-tasks.ts";
import { type MergedRow, mergedRows } from "./merged-row.ts";
import { type OwnRow, ownGroups } from "./own-groups.ts";
import { type RowName, rowNames } from "./row-names.ts";
import type { UnitEntry } from "./scope.ts";
import { type TaskPlace, taskPlaces } from "./task-places.ts";

/** Rows of one task: of the letter, or one several units have on their own, or (`alone`) of nobody else. */
export interface TaskGroup {
  readonly kind: "letter" | "shared" | "alone";
  /** "NV07", "NV01a" for the letter's tasks; "K1", … for those units share; "" for the rest. */
  readonly number: string;
  readonly name: string;
  /** The letter's task. */
  readonly place: TaskPlace | null;
  /** Units in the campaign's order, each unit's rows as it wrote them. */
  readonly rows: readonly GroupedRow[];
}

export interface GroupedRow extends MergedRow {
  /** `own`: no task of the letter; `open`: a coordinator is asked whether it is one. */
  readonly basis: Basis | "own" | "open";
}

export interface TaskGroups {
  /** The letter's tasks in its order, those without a row too; then shared ones; then the rest, if there is any. */
  readonly groups: readonly TaskGroup[];
  /** Open ones first, the likest pairs ahead; then what was decided, oldest first. */
  readonly questions: readonly MergeQuestion[];
}

/** The rows of one annex by task. Every row stands in exactly one group. */
export function groupTasks(
  campaign: Campaign,
  annex: Annex,
  entries: readonly UnitEntry[],
  decisions: readonly MergeDecision[],
): TaskGroups {
  const answers = answersOf(decisions);
  const letter = letterTasks(campaign, answers);
  const nameOf = rowNames(annex);
  const byTask = new Map<Task, GroupedRow[]>();
  const own: OwnRow[] = [];
  const basis = new Map<MergedRow, "own" | "open">();
  const asked = questionBook(campaign, letter, answers);
  for (const merged of mergedRows(entries, annex)) {
    const placing = letter.place(merged, () => nameOf(merged.row));
    if (answers.all.length > 0) asked.decided(merged, nameOf(merged.row));
    if (placing.task !== null) {
      const rows = byTask.get(placing.task) ?? [];
      byTask.set(placing.task, rows);
      rows.push({ ...merged, basis: placing.basis });
    } else {
      const name = nameOf(merged.row);
      if (placing.doubt !== null) asked.open(merged, name, placing.doubt.task, placing.doubt.score);
      basis.set(merged, placing.doubt === null ? "own" : "open");
      own.push({ merged, name, doubtful: placing.doubt !== null });
    }
  }
  const grouped = ownGroups(own, answers);
  const withBasis = (rows: readonly MergedRow[]): GroupedRow[] =>
    rows.map((merged) => ({ ...merged, basis: basis.get(merged) ?? "own" }));
  return {
    groups: [
      ...taskPlaces(campaign).map((place): TaskGroup => {
        const { task, number } = place;
        return { kind: "letter", number, name: task.name, place, rows: byTask.get(task) ?? [] };
      }),
      ...grouped.shared.map(({ name, rows }, index): TaskGroup => {
        return { kind: "shared", number: `K${index + 1}`, name, place: null, rows: withBasis(rows) };
      }),
      ...(grouped.alone.length === 0
        ? []
        : [{ kind: "alone" as const, number: "", name: "", place: null, rows: withBasis(grouped.alone) }]),
    ],
    questions: ordered([...asked.questions(), ...grouped.questions]),
  };
}

/** Collects what is asked, and what was decided, about names and tasks of the letter. */
function questionBook(campaign: Campaign, letter: LetterTasks, answers: Answers) {
  const found = new Map<string, { question: MergeQuestion; units: Set<UnitId> }>();
  const note = ({ entry }: MergedRow, name: RowName, task: Task, score: () => number): void => {
    const about: Pair = [name.id(), taskKey(task.id)];
    const known = found.get(about.join("\n"));
    if (known !== undefined) return void known.units.add(entry.unit.id);
    const decision = answers.on("letter-task", about);
    const question: MergeQuestion = {
      kind: "letter-task",
      about,
      sides: [
        { text: name.text, units: [] },
        { text: task.name, units: [...task.reporters] },
      ],
      score: score(),
      answer: decision?.answer ?? null,
      decidedAt: decision?.at ?? null,
    };
    found.set(about.join("\n"), { question, units: new Set([entry.unit.id]) });
  };
  const decidedFor = new Map<string, Task[]>();
  for (const { kind, about } of answers.all) {
    const name = about.find((key) => taskOfKey(key) === null);
    const task = campaign.tasks.find(({ id }) => about.includes(taskKey(id)));
    if (kind !== "letter-task" || name === undefined || task === undefined) continue;
    decidedFor.set(name, [...(decidedFor.get(name) ?? []), task]);
  }
  return {
    open: (merged: MergedRow, name: RowName, task: Task, score: number) => note(merged, name, task, () => score),
    decided: (merged: MergedRow, name: RowName) => {
      for (const task of decidedFor.get(name.id()) ?? []) note(merged, name, task, () => letter.score(task, name));
    },
    questions: () =>
      [...found.values()].map(({ question, units }): MergeQuestion => {
        const [name, task] = question.sides;
        return { ...question, sides: [{ ...name, units: [...units] }, task] };
      }),
  };
}

/** The order of reports has no say: rows come in the campaign's order, and so do questions that are equally likely. */
function ordered(questions: readonly MergeQuestion[]): MergeQuestion[] {
  const open = questions.filter(({ answer }) => answer === null).sort((one, other) => other.score - one.score);
  const decided = questions
    .filter(({ answer }) => answer !== null)
    .sort((one, other) => ((one.decidedAt ?? "") < (other.decidedAt ?? "") ? -1 : 1));
  return [...open, ...decided];
}
