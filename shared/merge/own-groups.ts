import { likeness } from "../annex/name-likeness.ts";
import type { UnitId } from "../ids.ts";
import { clusters } from "./clusters.ts";
import type { Answers, MergeQuestion } from "./decision.ts";
import type { MergedRow } from "./merged-row.ts";
import { alikeNames } from "./own-names.ts";
import type { RowName } from "./row-names.ts";

/** A row the letter lists no task for. */
export interface OwnRow {
  readonly merged: MergedRow;
  readonly name: RowName;
  /** It may be a task of the letter: that is asked first. */
  readonly doubtful: boolean;
}

export interface OwnGroups {
  /** Tasks that several units report, by what they are called most. */
  readonly shared: readonly { readonly name: string; readonly rows: readonly MergedRow[] }[];
  /** Tasks of one unit alone. */
  readonly alone: readonly MergedRow[];
  readonly questions: readonly MergeQuestion[];
}

interface Named {
  readonly name: RowName;
  readonly units: Set<UnitId>;
  readonly rows: MergedRow[];
  readonly doubtful: boolean;
}

/** Units' own tasks by their names: equal and mistyped names together, others only as a coordinator decided. */
export function ownGroups(rows: readonly OwnRow[], answers: Answers): OwnGroups {
  const names = namesOf(rows);
  const decided = decidedPairs(names, answers);
  const groups = clusters(
    names.length,
    decided.flatMap(({ pair, answer }) => (answer === "different" ? [pair] : [])),
  );
  // The latest word first: where two decisions cannot both hold, it wins.
  for (const { pair, answer } of decided.toReversed()) if (answer === "same") groups.join(...pair);
  const alike = alikeNames(names);
  for (const { one, other, verdict } of alike) if (verdict === "same") groups.join(one, other);
  const open = alike.filter(({ one, other, verdict }) => {
    const [left, right] = [names[one], names[other]];
    const both = left?.doubtful === true && right?.doubtful === true;
    return verdict === "doubtful" && !both && !groups.together(one, other);
  });
  return {
    ...gathered(names, rows, groups.of),
    questions: [
      ...onePerGroups(open, groups.of, decided).map((pair) => questionOn(names, [pair.one, pair.other], null)),
      ...decided.map(({ pair, decision }) => questionOn(names, pair, decision)),
    ],
  };
}

function namesOf(rows: readonly OwnRow[]): Named[] {
  const byName = new Map<RowName, Named>();
  for (const { merged, name, doubtful } of rows) {
    // Rows without a name have nothing in common.
    if (name.key === "") continue;
    const known = byName.get(name) ?? { name, units: new Set(), rows: [], doubtful };
    byName.set(name, known);
    known.units.add(merged.entry.unit.id);
    known.rows.push(merged);
  }
  return [...byName.values()];
}

function decidedPairs(names: readonly Named[], { all }: Answers) {
  if (all.length === 0) return [];
  const places = new Map(names.map(({ name }, index) => [name.id(), index]));
  return all.flatMap((decision) => {
    const [one, other] = decision.about.map((key) => places.get(key));
    if (decision.kind !== "own-task" || one === undefined || other === undefined) return [];
    return [{ decision, answer: decision.answer, pair: [one, other] as const }];
  });
}

interface Asked {
  readonly one: number;
  readonly other: number;
}

/** Two groups with many doubtful pairs are one question: the likest pair. One that was answered is not asked again. */
function onePerGroups<T extends Asked>(
  open: readonly T[],
  of: (one: number) => number,
  decided: readonly { readonly pair: readonly [number, number] }[],
): T[] {
  const between = (one: number, other: number): string => [of(one), of(other)].sort((a, b) => a - b).join();
  const known = new Set(decided.map(({ pair }) => between(...pair)));
  return open.filter(({ one, other }) => {
    const key = between(one, other);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function questionOn(
  names: readonly Named[],
  [one, other]: readonly [number, number],
  decision: Answers["all"][number] | null,
): MergeQuestion {
  const [left, right] = [names[one], names[other]];
  if (left === undefined || right === undefined) throw new RangeError("a question about no name");
  const side = ({ name, units }: Named) => ({ text: name.text, units: [...units] });
  return {
    kind: "own-task",
    about: [left.name.id(), right.name.id()],
    sides: [side(left), side(right)],
    score: likeness(left.name, right.name).score,
    answer: decision?.answer ?? null,
    decidedAt: decision?.at ?? null,
  };
}

/** Groups of several units in the order of their first rows; all other rows as they came. */
function gathered(
  names: readonly Named[],
  rows: readonly OwnRow[],
  of: (one: number) => number,
): Pick<OwnGroups, "shared" | "alone"> {
  const members = Map.groupBy(names.keys(), of);
  const sharedBy = [...members.values()]
    .map((indices) => indices.flatMap((index) => names[index] ?? []))
    .filter((group) => new Set(group.flatMap(({ units }) => [...units])).size > 1);
  const inGroup = new Set(sharedBy.flat().map(({ name }) => name));
  const order = new Map(rows.map(({ merged }, index) => [merged, index]));
  return {
    shared: sharedBy.map((group) => ({
      name: mostWritten(group),
      rows: group.flatMap((named) => named.rows).sort((one, two) => (order.get(one) ?? 0) - (order.get(two) ?? 0)),
    })),
    alone: rows.filter(({ name }) => !inGroup.has(name)).map(({ merged }) => merged),
  };
}

function mostWritten(group: readonly Named[]): string {
  return group.reduce((best, one) => (one.units.size > best.units.size ? one : best)).name.text;
}
