import type { Cell, Sheet } from "../book/book.ts";
import { cell } from "../book/builders.ts";
import { CENTRE, NOTE, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { type AnnexTasks, sheetNameOf, shortTitle } from "./annex-tasks.ts";
import { cutToCell } from "./field-cell.ts";
import { LETTER_TEXT, SOURCE } from "./looks.ts";
import { type TableColumn, tableSheet } from "./table-sheet.ts";
import type { TaskConflict } from "./task-conflicts.ts";
import type { GroupedRow } from "./task-groups.ts";

const KINDS: Readonly<Record<TaskConflict["kind"], string>> = {
  lead: "Khác đơn vị chủ trì",
  peers: "Các đơn vị báo cáo khác nhau",
  twice: "Một đơn vị ghi hai mức",
};

/** Rows that disagree about a task, side by side, each with the place it stands at: for asking back, never averaged. */
export function conflictSheet(campaign: Campaign, tasks: AnnexTasks, conflicts: readonly TaskConflict[]): Sheet {
  const level = (row: GroupedRow): Cell => {
    const at = tasks.levelOf(row);
    return cell(at === null ? "" : (tasks.levels[at]?.label ?? ""), TEXT);
  };
  const side = (heading: string, row: (conflict: TaskConflict) => GroupedRow): TableColumn<TaskConflict>[] => [
    { heading, width: 24, cell: (conflict) => cell(row(conflict).entry.unit.officialName, TEXT) },
    { heading: `Mức của ${heading.toLowerCase()}`, width: 22, cell: (conflict) => level(row(conflict)) },
    {
      heading: `Nguồn của ${heading.toLowerCase()}`,
      width: 20,
      cell: (conflict) => cell(sourceOf(row(conflict)), SOURCE),
    },
  ];
  return tableSheet({
    name: sheetNameOf(campaign, "Khác mức", tasks.annex),
    title: [
      ["NHIỆM VỤ ĐƯỢC BÁO CÁO Ở CÁC MỨC KHÁC NHAU", TITLE],
      [
        conflicts.length === 0
          ? "Không có."
          : "Mỗi dòng đặt hai báo cáo về cùng một nhiệm vụ cạnh nhau để hỏi lại đơn vị.",
        NOTE,
      ],
      ["Nhiệm vụ mỗi địa phương tự làm ở địa phương mình thì không so với nhau: xem trang “Theo nhiệm vụ”.", NOTE],
    ],
    columns: [
      { heading: "STT", width: 6, cell: (_, index) => cell(index + 1, ORDINAL) },
      { heading: "Nhiệm vụ tổng hợp", width: 44, cell: ({ group }) => cell(shortTitle(group), LETTER_TEXT) },
      { heading: "Khác nhau", width: 24, cell: ({ kind }) => cell(KINDS[kind], CENTRE) },
      ...side("Đơn vị thứ nhất", ({ left }) => left),
      ...side("Đơn vị thứ hai", ({ right }) => right),
    ],
    things: conflicts,
  });
}

function sourceOf({ n, row }: GroupedRow): string {
  return cutToCell(`Phiên bản ${n}, dòng ${row.at.row}, trang “${row.at.sheet}”`);
}
