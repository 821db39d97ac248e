import type { Sheet } from "../book/book.ts";
import { cell } from "../book/builders.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { type AnnexTasks, shortTitle } from "./annex-tasks.ts";
import { LETTER_TEXT, SOURCE } from "./looks.ts";
import { type MergedColumn, rowsSheet } from "./rows-sheet.ts";
import type { GroupedRow, TaskGroup } from "./task-groups.ts";

interface TaskRow extends GroupedRow {
  readonly group: TaskGroup;
  readonly title: string;
  /** As the unit wrote it. */
  readonly name: string;
}

/**
 * An annex that lists tasks, task by task: under each the rows of all units that report it. The task stands on every
 * row, so the sheet can be filtered and sorted by task, unit, region or level alike.
 */
export function taskRowsSheet(campaign: Campaign, { annex, groups }: AnnexTasks): Sheet {
  const rows = groups.flatMap((group) => {
    const title = shortTitle(group);
    return group.rows.map((row): TaskRow => ({ ...row, group, title, name: row.row.values[annex.nameColumn] ?? "" }));
  });
  return rowsSheet(campaign, annex, rows, { before: COLUMNS });
}

const COLUMNS: readonly MergedColumn<TaskRow>[] = [
  { heading: "Nhiệm vụ tổng hợp", width: 34, cell: ({ title }) => cell(title, LETTER_TEXT) },
  { heading: "Căn cứ ghép", width: 14, cell: (row) => cell(basisWord(row), SOURCE) },
];

/** Why the row stands where it stands, in words a reader can question. */
function basisWord({ basis, group, name }: TaskRow): string {
  switch (basis) {
    case "id":
      return name === group.name ? "Tên trong văn bản giao" : "Nhận ra theo tên";
    case "name":
      return "Nhận ra theo tên";
    case "decision":
      return "Theo quyết định";
    case "open":
      return "Chờ quyết định";
    case "own":
      return group.kind === "shared" ? "Cùng tên tự đặt" : "Riêng";
  }
}
