import type { TaskId, UnitId } from "../ids.ts";
import { heirsAt, lineOf, predecessorsOf } from "../unit/lineage.ts";
import { SUCCESSIONS, type Succession } from "../unit/successions.ts";
import type { Region, Unit } from "../unit/unit.ts";
import type { Annex, Campaign, CampaignUnit, Outline, Task } from "./campaign.ts";
import { attachedTo } from "./letter-words.ts";

/** What a new letter says that the last one did not: all else is taken over. */
export interface Renewal extends Pick<Campaign, "id" | "title" | "year" | "letter" | "receiver" | "due" | "example"> {
  /** The bodies it is addressed to, in protocol order, the receiver included. */
  readonly units: readonly Unit[];
  readonly regions: readonly Region[];
  /** Who reports a task, where that is not simply who carries on the body that did; the first one leads. */
  readonly reporters: Readonly<Record<TaskId, readonly [UnitId, ...UnitId[]]>>;
  /** Words of outlines and groups that speak of a year or a body. Names of tasks stay verbatim: they are known by them. */
  readonly words: readonly (readonly [before: string, after: string])[];
}

/**
 * Last year's campaign under a new letter: the same annexes, levels and tasks, asked of the bodies that carry on those
 * of last year. Throws a RangeError for a task that nobody would report any more: that is for a person to decide.
 */
export function rollForward(
  last: Campaign,
  renewal: Renewal,
  successions: readonly Succession[] = SUCCESSIONS,
): Campaign {
  const { units, words, reporters: _, ...own } = renewal;
  const attached = attachedTo(renewal.letter);
  const worded = (text: string): string => words.reduce((all, [before, after]) => all.replaceAll(before, after), text);
  return {
    ...last,
    ...own,
    previous: last.id,
    units: units.map((unit) => renewedUnit(last, unit, renewal, successions)),
    annexes: last.annexes.map((annex): Annex => ({ ...annex, title: worded(annex.title), attachedTo: attached })),
    outlines: last.outlines.map((outline) => renewedOutline(outline, attached, worded)),
    tasks: renewedTasks(last, renewal, successions).map((task) => ({ ...task, group: worded(task.group) })),
  };
}

/** A body goes by the outline, and lets its leader approve, as the one that it mainly carries on. */
function renewedUnit(
  last: Campaign,
  unit: Unit,
  { receiver }: Renewal,
  successions: readonly Succession[],
): CampaignUnit {
  const olds = predecessorsOf(unit.id, successions).map(({ from }) => from);
  const before = [unit.id, ...olds].flatMap((id) => last.units.find((each) => each.id === id) ?? []);
  return {
    ...unit,
    owes: unit.id !== receiver.unit,
    outline: before[0]?.outline ?? null,
    approval: before[0]?.approval ?? false,
  };
}

function renewedOutline(outline: Outline, attached: string, worded: (text: string) => string): Outline {
  return {
    ...outline,
    title: worded(outline.title),
    attachedTo: attached,
    items: outline.items.map((item) => ({ ...item, title: worded(item.title), guidance: worded(item.guidance) })),
  };
}

/** Tasks that no body of the new campaign would report: a person says who does, or that nobody is asked any more. */
export function tasksOfNobody(
  last: Campaign,
  renewal: Renewal,
  successions: readonly Succession[] = SUCCESSIONS,
): readonly TaskId[] {
  const asked = reportersFor(last, renewal, successions);
  return last.tasks.flatMap((task) => (asked(task).length === 0 ? [task.id] : []));
}

function reportersFor(
  last: Campaign,
  { units, letter, receiver, reporters }: Renewal,
  successions: readonly Succession[],
): (task: Task) => readonly UnitId[] {
  const heirs = new Map(last.units.map(({ id }) => [id, heirsOf(id, letter.issuedOn, successions)]));
  return ({ id: task, reporters: before }) => {
    const wanted = new Set(reporters[task] ?? before.flatMap((id) => heirs.get(id) ?? []));
    const asked = units.map(({ id }) => id).filter((id) => wanted.has(id));
    // The receiver owes no report: what others report too is theirs, what only it was given stays in its own name.
    const others = asked.filter((id) => id !== receiver.unit);
    return others.length > 0 ? others : asked;
  };
}

function renewedTasks(last: Campaign, renewal: Renewal, successions: readonly Succession[]): Task[] {
  const asked = reportersFor(last, renewal, successions);
  return last.tasks.map((task) => {
    const reporters = asked(task);
    if (reporters.length === 0) throw new RangeError(`nobody is left to report task ${task.id}`);
    return { ...task, reporters, lead: leadOf(task, renewal.reporters[task.id], reporters, successions) };
  });
}

/** A part of a body carries its tasks on only where the renewal says so. */
function heirsOf(unit: UnitId, day: string, successions: readonly Succession[]): UnitId[] {
  return [...heirsAt(unit, day, successions)].flatMap(([id, share]) => (share === "part" ? [] : [id]));
}

function leadOf(
  { lead }: Task,
  given: readonly UnitId[] | undefined,
  reporters: readonly UnitId[],
  successions: readonly Succession[],
): UnitId | null {
  if (lead === null) return null;
  const line = given === undefined ? lineOf(lead, successions) : given.slice(0, 1);
  return line.findLast((id) => reporters.includes(id)) ?? null;
}
