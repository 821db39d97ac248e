import type { UnitKind } from "../unit/unit.ts";
import type { AnnexTasks } from "./annex-tasks.ts";
import { namesOneWork } from "./one-work.ts";
import type { GroupedRow, TaskGroup } from "./task-groups.ts";

/** Two rows that put one task at different levels. */
export interface TaskConflict {
  /** `lead`: the body in charge and another one; `peers`: units with one piece of work; `twice`: one unit. */
  readonly kind: "lead" | "peers" | "twice";
  readonly group: TaskGroup;
  readonly left: GroupedRow;
  readonly right: GroupedRow;
}

/**
 * Where one piece of work stands at two levels. A task the letter gives to one body has one state: whoever reports it
 * otherwise disagrees with that body. A task of the units' own that none of them leads is one piece of work for central
 * bodies, and for places only where its name says which (a bridge, a road): what each place does for itself may well
 * stand differently from place to place, like a task the letter gives to all. There only a unit that contradicts itself
 * is a conflict. Every row is set against one other at most.
 */
export function taskConflicts({ annex, groups, levelOf }: AnnexTasks): TaskConflict[] {
  const lines = Map.groupBy(
    groups.filter(({ kind }) => kind !== "alone"),
    (group) => group.place?.line ?? group.number,
  );
  const isCommon = ({ rows }: TaskGroup): boolean =>
    [...new Set(rows.map(({ row }) => row.values[annex.nameColumn] ?? ""))].some(namesOneWork);
  return [...lines.values()].flatMap((line) => conflictsIn(line, levelOf, isCommon));
}

/** Bodies of one part of the country each: of a task that all have, each does its own. */
const OF_A_PLACE: ReadonlySet<UnitKind> = new Set(["tinh", "thanh-pho", "hoi-dong"]);

interface Levelled {
  readonly group: TaskGroup;
  readonly row: GroupedRow;
  readonly level: number;
}

function conflictsIn(
  line: readonly TaskGroup[],
  levelOf: AnnexTasks["levelOf"],
  isCommon: (group: TaskGroup) => boolean,
): TaskConflict[] {
  const rows = line.flatMap((group) =>
    group.rows.flatMap((row): Levelled[] => {
      const level = levelOf(row);
      // A row without a level says nothing that one could contradict.
      return level === null ? [] : [{ group, row, level }];
    }),
  );
  const firstOf = new Map<string, Levelled>();
  for (const one of rows) if (!firstOf.has(one.row.entry.unit.id)) firstOf.set(one.row.entry.unit.id, one);
  const reference = referenceIn(line, rows, firstOf, isCommon);
  return rows.flatMap((right): TaskConflict[] => {
    const first = firstOf.get(right.row.entry.unit.id) ?? right;
    const against = (left: Pick<Levelled, "row" | "level">, kind: TaskConflict["kind"]): TaskConflict[] =>
      left.level === right.level ? [] : [{ kind, group: right.group, left: left.row, right: right.row }];
    if (first !== right && first.level !== right.level) return against(first, "twice");
    return reference?.holds(right) === true ? against(reference, reference.kind) : [];
  });
}

interface Reference {
  readonly row: GroupedRow;
  readonly level: number;
  readonly kind: "lead" | "peers";
  /** Whether that row speaks of the same piece of work. */
  holds(other: Levelled): boolean;
}

/** What other rows are held against: the lead's first row; of a shared task the first one; none where nobody leads. */
function referenceIn(
  line: readonly TaskGroup[],
  rows: readonly Levelled[],
  firstOf: ReadonlyMap<string, Levelled>,
  isCommon: (group: TaskGroup) => boolean,
): Reference | null {
  const leads = line.flatMap(({ place }) => place?.task.lead ?? []);
  const lead = leads.flatMap((unit) => firstOf.get(unit) ?? [])[0];
  if (lead !== undefined) return { ...lead, kind: "lead", holds: () => true };
  const group = rows[0]?.group;
  if (group?.kind !== "shared" || rows.every(({ level }) => level === rows[0]?.level)) return null;
  const common = isCommon(group);
  const holds = ({ row }: Levelled): boolean => common || !OF_A_PLACE.has(row.entry.unit.kind);
  const first = rows.find(holds);
  return first === undefined ? null : { ...first, kind: "peers", holds };
}
