import type { Campaign, Task } from "../campaign/campaign.ts";
import type { TaskId } from "../ids.ts";

/** A task of the letter in the order and under the number the merged sheets give it. */
export interface TaskPlace {
  readonly task: Task;
  /** "NV07"; "NV01a" and "NV01b" for a task and the same or a similar one asked of the other kind of body. */
  readonly number: string;
  /** What such tasks share, "NV01": one column of the matrix, one place where levels are compared. */
  readonly line: string;
}

/**
 * In the campaign's order, a related task right behind the one it belongs to. What nobody owes a report on (the
 * receiver's own task) comes last: the sheets do not show it, and a number missing in between would be searched for.
 */
export function taskPlaces({ tasks, units }: Pick<Campaign, "tasks" | "units">): TaskPlace[] {
  const lines: Task[][] = [];
  const placed = new Set<TaskId>();
  for (const task of tasks) {
    if (placed.has(task.id)) continue;
    const line = [task, ...tasks.filter((other) => belongs(task, other) && !placed.has(other.id))];
    for (const { id } of line) placed.add(id);
    lines.push(line);
  }
  const owing = new Set(units.filter(({ owes }) => owes).map(({ id }) => id));
  const isAsked = (line: readonly Task[]): boolean =>
    line.some(({ reporters }) => reporters.some((unit) => owing.has(unit)));
  const ordered = [...lines.filter(isAsked), ...lines.filter((line) => !isAsked(line))];
  // Of one length, so that programs that sort text keep the order.
  const digits = `${lines.length}`.length;
  return ordered.flatMap((tasksOfLine, index) => {
    const line = `NV${`${index + 1}`.padStart(digits, "0")}`;
    return tasksOfLine.map((task, at) => ({
      task,
      line,
      number: tasksOfLine.length === 1 ? line : `${line}${letterAt(at)}`,
    }));
  });
}

function belongs(task: Task, other: Task): boolean {
  return other.id !== task.id && (other.related === task.id || task.related === other.id);
}

/** a, b, … z, then a26: nobody relates so many. */
function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode("a".charCodeAt(0) + index) : `a${index}`;
}
