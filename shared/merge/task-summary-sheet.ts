import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { CENTRE, COUNT, NOTE, ORDINAL, TEXT, TITLE, TOTAL } from "../book/styles.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { unitOf } from "../campaign/lookup.ts";
import { ALONE, type AnnexTasks, sheetNameOf } from "./annex-tasks.ts";
import { cutToCell } from "./field-cell.ts";
import { TOTAL_LABEL } from "./looks.ts";
import type { Scope } from "./scope.ts";
import { type TableColumn, tableSheet } from "./table-sheet.ts";
import type { TaskGroup } from "./task-groups.ts";
import { NO_LEVEL } from "./words.ts";

/** One task, counted. */
interface TaskLine {
  readonly group: TaskGroup;
  /** Units asked to report it; null for tasks nobody was asked. */
  readonly asked: number | null;
  /** Units that report it, and those asked whose report is there without it. */
  readonly reported: number;
  readonly absent: number | null;
  /** One count per level, then rows without one. */
  readonly counts: readonly number[];
}

/** Every task with its whole name, who was asked, who reports it and at which level; the matrix refers to its numbers. */
export function taskSummarySheet(campaign: Campaign, scope: Scope, tasks: AnnexTasks): Sheet {
  const { annex, levels, groups } = tasks;
  const lines = groups.map((group) => lineOf(scope, tasks, group)).filter(isShown);
  const others = askedOfOthers(campaign, groups, lines);
  const unknown = lines.some(({ counts }) => (counts[levels.length] ?? 0) > 0);
  const level = (heading: string, index: number): TableColumn<TaskLine> => ({
    heading,
    width: 13,
    cell: ({ counts }) => cell(counts[index] ?? 0, COUNT),
  });
  const counted = [
    ...levels.map(({ label }, index) => level(label, index)),
    ...(unknown ? [level(NO_LEVEL, levels.length)] : []),
    { heading: "Tổng số dòng", width: 10, cell: ({ group }: TaskLine) => cell(group.rows.length, COUNT) },
  ];
  const columns = [...leadOf(campaign), ...counted];
  return tableSheet({
    name: sheetNameOf(campaign, "Theo nhiệm vụ", annex),
    title: [
      ["TỔNG HỢP THEO NHIỆM VỤ", TITLE],
      [
        `${campaign.title}. “NV01a”, “NV01b”: cùng một việc giao cho hai loại đơn vị. “K”: nhiệm vụ ngoài văn bản giao mà nhiều đơn vị cùng báo cáo.`,
        NOTE,
      ],
      ...others.map((line) => [line, NOTE] as const),
    ],
    columns,
    things: lines,
    foot: [totalOf(lines, unknown ? levels.length + 1 : levels.length)],
  });
}

function lineOf({ entries }: Scope, { levels, levelOf }: AnnexTasks, group: TaskGroup): TaskLine {
  const counts = [...levels, null].map(() => 0);
  for (const row of group.rows) {
    const at = levelOf(row) ?? levels.length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const reporters = new Set(group.rows.map(({ entry }) => entry.unit.id));
  const asked = entries.filter(({ unit }) => group.place?.task.reporters.includes(unit.id) === true);
  const absent = asked.filter(({ unit, contribution }) => contribution !== null && !reporters.has(unit.id));
  const listed = group.place !== null;
  return {
    group,
    asked: listed ? asked.length : null,
    reported: reporters.size,
    absent: listed ? absent.length : null,
    counts,
  };
}

/** A task of units that this merge does not speak of says nothing here. */
function isShown({ group, asked }: TaskLine): boolean {
  return group.rows.length > 0 || (asked ?? 0) > 0;
}

/** A merge of some units leaves numbers out: which ones, and why, so that nobody looks for them. */
function askedOfOthers({ units }: Campaign, groups: readonly TaskGroup[], lines: readonly TaskLine[]): string[] {
  const owing = new Set(units.filter(({ owes }) => owes).map(({ id }) => id));
  const shown = new Set(lines.map(({ group }) => group));
  const numbers = groups
    .filter((group) => !shown.has(group) && group.place?.task.reporters.some((unit) => owing.has(unit)) === true)
    .map(({ number }) => number);
  if (numbers.length === 0) return [];
  return [`Không liệt kê ${numbers.join(", ")}: không giao cho đơn vị nào trong bản tổng hợp này.`];
}

function leadOf(campaign: Campaign): TableColumn<TaskLine>[] {
  const leadName = ({ group }: TaskLine): string => {
    const lead = group.place?.task.lead ?? null;
    return lead === null ? "" : (unitOf(campaign, lead)?.officialName ?? lead);
  };
  return [
    { heading: "STT", width: 6, cell: (_, index) => cell(index + 1, ORDINAL) },
    { heading: "Số", width: 9, cell: ({ group }) => cell(group.number, CENTRE) },
    {
      heading: "Nhiệm vụ",
      width: 60,
      cell: ({ group }) => cell(cutToCell(group.kind === "alone" ? ALONE : group.name), TEXT),
    },
    { heading: "Nơi giao", width: 16, cell: ({ group }) => cell(group.place?.task.source ?? "", CENTRE) },
    { heading: "Chủ trì", width: 18, cell: (line) => cell(leadName(line), TEXT) },
    { heading: "Đơn vị được giao", width: 9, cell: ({ asked }) => countOr(asked) },
    { heading: "Đơn vị báo cáo", width: 9, cell: ({ reported }) => cell(reported, COUNT) },
    { heading: "Báo cáo thiếu nhiệm vụ", width: 10, cell: ({ absent }) => countOr(absent) },
  ];
}

function countOr(count: number | null): Cell {
  return count === null ? emptyCell(COUNT) : cell(count, COUNT);
}

function totalOf(lines: readonly TaskLine[], counted: number): Cell[] {
  const sum = (pick: (line: TaskLine) => number): Cell =>
    cell(
      lines.reduce((all, line) => all + pick(line), 0),
      TOTAL,
    );
  const blank = emptyCell(TOTAL_LABEL);
  return [
    blank,
    blank,
    cell("Tổng cộng", TOTAL_LABEL),
    ...Array.from({ length: 5 }, () => blank),
    ...Array.from({ length: counted }, (_, index) => sum(({ counts }) => counts[index] ?? 0)),
    sum(({ group }) => group.rows.length),
  ];
}
