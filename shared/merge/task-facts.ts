import type { AnnexTasks } from "./annex-tasks.ts";
import type { CoverFact } from "./cover-facts.ts";
import type { TaskConflict } from "./task-conflicts.ts";

/** What the cover says of the tasks: how much of them still needs somebody's eye. */
export function taskFacts(tasks: readonly AnnexTasks[], conflicts: readonly TaskConflict[]): CoverFact[] {
  if (tasks.length === 0) return [];
  const open = tasks.flatMap(({ questions }) => questions.filter(({ answer }) => answer === null)).length;
  const fact = (caption: string, count: number, value: string): CoverFact => ({
    caption,
    value: count === 0 ? "Không" : value,
    alert: false,
  });
  return [
    fact(
      "Khác mức",
      conflicts.length,
      `${conflicts.length} cặp báo cáo khác mức về cùng nhiệm vụ: xem trang “Khác mức”`,
    ),
    fact("Cần quyết định", open, `${open} câu hỏi về tên nhiệm vụ gần giống: xem trang “Cần quyết định”`),
  ];
}
