import { isIsoDay } from "../../check/iso-day.ts";
import { matchKey } from "../../text/match-key.ts";
import type { Campaign, Task } from "../campaign.ts";
import { tasksOf, unitOf } from "../lookup.ts";
import type { ChangeOf } from "./change.ts";
import { noSuchUnit, notADay } from "./refusal-words.ts";

/** Deadlines may lie in the past: the Resolution is older than the letter. */
export function deadlinesRefusal(campaign: Campaign, { deadlines }: ChangeOf<"task-deadlines">): string | null {
  for (const [id, day] of Object.entries(deadlines)) {
    if (!campaign.tasks.some((task) => task.id === id)) return noSuchTask(id);
    if (day !== null && !isIsoDay(day)) return notADay(day);
  }
  return null;
}

export function reportersRefusal(campaign: Campaign, change: ChangeOf<"task-reporters">): string | null {
  const { task: id, reporters, lead } = change;
  const task = campaign.tasks.find((one) => one.id === id);
  if (task === undefined) return noSuchTask(id);
  if (reporters.length === 0) return "nhiệm vụ nào cũng phải có đơn vị báo cáo. Hãy chọn ít nhất một đơn vị";
  const stranger = reporters.find((unit) => unitOf(campaign, unit) === null);
  if (stranger !== undefined) return noSuchUnit(stranger);
  if (new Set(reporters).size < reporters.length) return "một đơn vị được chọn hai lần. Hãy bỏ bớt một";
  if (lead !== null && !reporters.includes(lead)) {
    return "đơn vị chủ trì phải là một trong các đơn vị báo cáo. Hãy chọn lại đơn vị chủ trì";
  }
  return relatedRefusal(campaign, task, reporters) ?? sameNameRefusal(campaign, task, reporters);
}

/** A unit reports a task under one outline or the other, never twice. */
function relatedRefusal({ tasks }: Campaign, { related }: Task, reporters: readonly string[]): string | null {
  const other = tasks.find(({ id }) => id === related);
  const both = other?.reporters.find((unit) => reporters.includes(unit));
  if (other === undefined || both === undefined) return null;
  return `đơn vị “${both}” đã được giao nhiệm vụ tương ứng “${other.name}”. Hãy bỏ đơn vị khỏi nhiệm vụ đó trước`;
}

/** Rows are known by the names of their tasks. */
function sameNameRefusal(campaign: Campaign, task: Task, reporters: readonly string[]): string | null {
  const name = matchKey(task.name);
  const twice = reporters.find((unit) =>
    tasksOf(campaign, unit).some((other) => other.id !== task.id && matchKey(other.name) === name),
  );
  return twice === undefined ? null : `đơn vị “${twice}” đã có một nhiệm vụ cùng tên. Hãy bỏ nhiệm vụ kia trước`;
}

function noSuchTask(id: string): string {
  return `đợt báo cáo không có nhiệm vụ “${id}”. Hãy chọn lại nhiệm vụ`;
}
