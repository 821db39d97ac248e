import type { Task } from "../../../../shared/campaign/campaign.ts";
import type { IsoDate, TaskId } from "../../../../shared/ids.ts";
import { matchKey } from "../../../../shared/text/match-key.ts";
import { formatDay } from "../../../../shared/text/vietnam-time.ts";
import { typedDay } from "../typed-day.ts";

/** Deadlines as typed, of the tasks that somebody has touched. */
export type Typed = Readonly<Record<TaskId, string>>;

export function shownDeadline({ id, deadline }: Task, typed: Typed): string {
  return typed[id] ?? (deadline === null ? "" : formatDay(deadline));
}

/** What would change: null where something typed is no day. Untouched tasks, and those typed as they were, stay out. */
export function editedDeadlines(tasks: readonly Task[], typed: Typed): Readonly<Record<TaskId, IsoDate | null>> | null {
  const edits: Record<TaskId, IsoDate | null> = {};
  for (const { id, deadline } of tasks) {
    const text = typed[id]?.trim();
    if (text === undefined) continue;
    const day = text === "" ? null : typedDay(text);
    if (text !== "" && day === null) return null;
    if (day !== deadline) edits[id] = day;
  }
  return edits;
}

export interface Pasted {
  readonly typed: Typed;
  /** Lines that name no task, more than one, or no day. */
  readonly unread: readonly string[];
}

/** Lines of "task, day": two columns copied from a sheet. A task is named by its id or by its name. */
export function pastedDeadlines(tasks: readonly Task[], text: string): Pasted {
  const typed: Record<TaskId, string> = {};
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === "") continue;
    const [, named = "", day = ""] = /^(.*?)[\t;,|\s]+(\S+)$/.exec(line) ?? [];
    const iso = typedDay(day);
    const found = named === "" ? [] : tasksNamed(tasks, named);
    const [task] = found;
    if (task === undefined || found.length > 1 || iso === null) unread.push(line);
    else typed[task.id] = formatDay(iso);
  }
  return { typed, unread };
}

function tasksNamed(tasks: readonly Task[], named: string): readonly Task[] {
  const key = matchKey(named.replace(/[\t;,|]+$/, ""));
  const byId = tasks.filter(({ id }) => matchKey(id) === key);
  return byId.length > 0 ? byId : tasks.filter(({ name }) => matchKey(name) === key);
}
