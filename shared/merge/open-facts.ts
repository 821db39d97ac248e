import type { AnnexDocuments } from "./annex-documents.ts";
import type { AnnexTasks } from "./annex-tasks.ts";
import type { CoverFact } from "./cover-facts.ts";
import type { MergeQuestion } from "./decision.ts";
import { conflictsSheetName } from "./document-conflicts-sheet.ts";
import type { TaskConflict } from "./task-conflicts.ts";

/** What the cover says of tasks and documents: how much of them still needs somebody's eye. */
export function openFacts(
  tasks: readonly AnnexTasks[],
  conflicts: readonly TaskConflict[],
  documents: readonly AnnexDocuments[],
  questions: readonly MergeQuestion[],
): CoverFact[] {
  const open = questions.filter(({ answer }) => answer === null).length;
  const differing = `${conflicts.length} cặp báo cáo khác mức về cùng nhiệm vụ: xem trang “Khác mức”`;
  return [
    ...(tasks.length === 0 ? [] : [fact("Khác mức", conflicts.length, differing)]),
    ...documents.map(({ annex, documents: all }) => {
      const contradicted = all.filter((one) => one.conflicts.length > 0).length;
      const where = `${contradicted} văn bản các đơn vị ghi khác nhau: xem trang “${conflictsSheetName(annex)}”`;
      return fact(`Mâu thuẫn ${annex.sheetName}`, contradicted, where);
    }),
    ...(tasks.length === 0 && documents.length === 0
      ? []
      : [
          fact(
            "Cần quyết định",
            open,
            `${open} câu hỏi về tên nhiệm vụ, văn bản gần giống: xem trang “Cần quyết định”`,
          ),
        ]),
  ];
}

function fact(caption: string, count: number, value: string): CoverFact {
  return { caption, value: count === 0 ? "Không" : value, alert: false };
}
