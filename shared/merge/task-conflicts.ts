import type { AnnexTasks } from "./annex-tasks.ts";
import type { GroupedRow, TaskGroup } from "./task-groups.ts";

/** Two rows that put one task at different levels. */
export interface TaskConflict {
  /** `lead`: the body in charge and another one; `peers`: units with the same task of their own; `twice`: one unit. */
  readonly kind: "lead" | "peers" | "twice";
  readonly group: TaskGroup;
  readonly left: GroupedRow;
  readonly right: GroupedRow;
}

/**
 * Where one task stands at two levels. A task the letter gives to one body has one state: whoever reports it otherwise
 * disagrees with that body. A task all report for themselves (no lead) may well stand differently from place to place:
 * there only a unit that contradicts itself is a conflict. Every row is set against one other at most.
 */
export function taskConflicts({ groups, levelOf }: AnnexTasks): TaskConflict[] {
  const lines = Map.groupBy(
    groups.filter(({ kind }) => kind !== "alone"),
    (group) => group.place?.line ?? group.number,
  );
  return [...lines.values()].flatMap((line) => conflictsIn(line, levelOf));
}

interface Levelled {
  readonly group: TaskGroup;
  readonly row: GroupedRow;
  readonly level: number;
}

function conflictsIn(line: readonly TaskGroup[], levelOf: AnnexTasks["levelOf"]): TaskConflict[] {
  const rows = line.flatMap((group) =>
    group.rows.flatMap((row): Levelled[] => {
      const level = levelOf(row);
      // A row without a level says nothing that one could contradict.
      return level === null ? [] : [{ group, row, level }];
    }),
  );
  const firstOf = new Map<string, Levelled>();
  for (const one of rows) if (!firstOf.has(one.row.entry.unit.id)) firstOf.set(one.row.entry.unit.id, one);
  const reference = referenceIn(line, rows, firstOf);
  return rows.flatMap((right): TaskConflict[] => {
    const first = firstOf.get(right.row.entry.unit.id) ?? right;
    const against = (left: Levelled, kind: TaskConflict["kind"]): TaskConflict[] =>
      left.level === right.level ? [] : [{ kind, group: right.group, left: left.row, right: right.row }];
    if (first !== right && first.level !== right.level) return against(first, "twice");
    return reference === null ? [] : against(reference.row, reference.kind);
  });
}

/** The row all others are held against: the lead's first; of a shared task the first one; none where nobody leads. */
function referenceIn(
  line: readonly TaskGroup[],
  rows: readonly Levelled[],
  firstOf: ReadonlyMap<string, Levelled>,
): { readonly row: Levelled; readonly kind: "lead" | "peers" } | null {
  const leads = line.flatMap(({ place }) => place?.task.lead ?? []);
  const lead = leads.flatMap((unit) => firstOf.get(unit) ?? [])[0];
  if (lead !== undefined) return { row: lead, kind: "lead" };
  const [first] = rows;
  return first !== undefined && first.group.kind === "shared" ? { row: first, kind: "peers" } : null;
}
