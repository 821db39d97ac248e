import type { Cell, Sheet } from "../../book/book.ts";
import { cell, emptyCell, landscape, sheetOf } from "../../book/builders.ts";
import { CENTRE, COUNT, HEADER, NOTE, ORDINAL, PLAIN, TEXT, TITLE, TOTAL } from "../../book/styles.ts";
import { titleBlock } from "../../book/title-block.ts";
import type { Annex, Campaign, CampaignUnit, Code } from "../../campaign/campaign.ts";
import { formatCount } from "../../text/numbers.ts";
import { type AnnexTasks, sheetNameOf } from "../annex-tasks.ts";
import type { DrawnChart } from "../charts-sheet.ts";
import { cutToCell } from "../field-cell.ts";
import { ONE_LOOK, THEN_LOOK } from "../level-looks.ts";
import { LETTER_TEXT, TOTAL_LABEL } from "../looks.ts";
import type { TableColumn } from "../table-sheet.ts";
import type { GroupedRow } from "../task-groups.ts";
import { CHART_TITLES } from "../totals-words.ts";
import { NO_LEVEL } from "../words.ts";
import { CHANGE_KINDS, type ChangeKind, COMPARED } from "./change-kind.ts";
import { CHANGE_WORDS } from "./change-words.ts";
import type { LevelChange } from "./level-changes.ts";
import { transitionsOf } from "./transitions.ts";
import type { CampaignReports } from "./two-campaigns.ts";

/** A chart of the sheet, wherever charts are drawn. */
export interface ChangesSheet {
  readonly sheet: Sheet;
  readonly chart: DrawnChart;
}

/** Task by task against last campaign: how many went from which level to which, then every one of them. */
export function changesSheet(
  campaign: Campaign,
  earlier: CampaignReports,
  tasks: AnnexTasks,
  changes: readonly LevelChange[],
): ChangesSheet {
  const columns = columnsOf(tasks);
  const name = sheetNameOf(campaign, "So với kỳ trước", tasks.annex);
  const widths = columns.map(({ width }) => width);
  const { rows, merges, heights } = titleBlock(
    [
      [`SO VỚI KỲ TRƯỚC: ${tasks.annex.heading}`, TITLE],
      [`Kỳ trước: ${earlier.campaign.title}. Kỳ này: ${campaign.title}.`, NOTE],
      [countsOf(changes), NOTE],
      [EXPLAINED, NOTE],
    ],
    widths,
  );
  const table = transitionRows(transitionsOf(changes, tasks.levels.length), tasks.levels);
  const headerRow = rows.length + table.length + 1;
  const chart = levelsThenAndNow(name, rows.length, tasks.levels.length);
  const sheet = sheetOf({
    name,
    rows: [
      ...rows,
      ...table,
      [],
      columns.map(({ heading }) => cell(heading, HEADER)),
      ...changes.map((change, index) => columns.map((column) => column.cell(change, index))),
    ],
    columnWidths: widths,
    rowHeights: heights,
    merges,
    print: landscape(headerRow),
  });
  return { sheet, chart };
}

/** The totals of the small table: both sides count the same tasks, those that can be compared. */
function levelsThenAndNow(sheet: string, header: number, levels: number): DrawnChart {
  const down = (column: number) => ({
    sheet,
    range: { top: header + 1, bottom: header + levels, left: column, right: column },
  });
  const across = {
    sheet,
    range: {
      top: header + levels + 1,
      bottom: header + levels + 1,
      left: FIRST_LEVEL,
      right: FIRST_LEVEL + levels - 1,
    },
  };
  return {
    ...CHART_TITLES.againstLast(""),
    kind: "bar",
    grouping: "clustered",
    categories: down(FIRST_LEVEL - 1),
    series: [
      { name: "Kỳ trước", values: down(FIRST_LEVEL + levels), look: THEN_LOOK },
      { name: "Kỳ này", values: across, look: ONE_LOOK },
    ],
  };
}

/** The column of the small table where the levels begin; their names stand before it. */
const FIRST_LEVEL = 2;

const EXPLAINED =
  "Chỉ so khi mỗi bên có đúng một mức và mọi đơn vị được giao đã báo cáo ở cả hai kỳ. Đơn vị đã gộp hoặc tách được so theo cả nhóm; các đơn vị trong nhóm khác mức nhau thì không so. “Chỉ đổi ngày”: mức và lời như kỳ trước, chỉ khác ngày, tháng, năm. “Đổi mức khác”: từ hoặc đến mức chưa đến thời điểm triển khai, không nói được là tốt hơn hay kém hơn.";

/** "So được 12: tốt hơn 3, …. Không so 4: mới 1, …" */
function countsOf(changes: readonly LevelChange[]): string {
  const counted = (kinds: readonly ChangeKind[], label: string): string => {
    const counts = kinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const said = counts.map(([kind, count]) => `${CHANGE_WORDS[kind].toLowerCase()} ${formatCount(count)}`);
    return `${label} ${formatCount(all)} nhiệm vụ: ${said.join(", ")}.`;
  };
  const others = CHANGE_KINDS.filter((kind) => !COMPARED.includes(kind));
  return `${counted(COMPARED, "So được")} ${counted(others, "Không so")}`;
}

/** Levels then go down, levels now across; under the columns of the rows below, the first of them left empty. */
function transitionRows(counts: readonly (readonly number[])[], levels: readonly Code[]): Cell[][] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const heading = ["Mức kỳ trước (xuống) → mức kỳ này (ngang)", ...levels.map(({ label }) => label), "Tổng kỳ trước"];
  const across = levels.map((_, to) => sum(counts.map((line) => line[to] ?? 0)));
  const blank = emptyCell(PLAIN);
  return [
    [blank, ...heading.map((text) => cell(text, HEADER))],
    ...levels.map(({ label }, from) => {
      const line = counts[from] ?? [];
      return [blank, cell(label, TEXT), ...line.map((count) => cell(count, COUNT)), cell(sum(line), TOTAL)];
    }),
    [blank, cell("Tổng kỳ này", TOTAL_LABEL), ...across.map((count) => cell(count, TOTAL)), cell(sum(across), TOTAL)],
  ];
}

function columnsOf({ annex, levels }: AnnexTasks): TableColumn<LevelChange>[] {
  const level = (at: number | null, rows: readonly GroupedRow[]): Cell => {
    if (rows.length === 0) return emptyCell(CENTRE);
    return cell(at === null ? CHANGE_WORDS.several : (levels[at]?.label ?? ""), CENTRE);
  };
  return [
    { heading: "STT", width: 6, cell: (_, index) => cell(index + 1, ORDINAL) },
    {
      heading: "Đơn vị kỳ này",
      width: 32,
      cell: ({ group, after, silentAfter }) => cell(bodies(group.after, after, silentAfter), TEXT),
    },
    {
      heading: "Đơn vị kỳ trước",
      width: 28,
      cell: ({ group, before, silentBefore }) => cell(bodies(group.before, before, silentBefore), TEXT),
    },
    { heading: "Nhiệm vụ", width: 36, cell: ({ title }) => cell(cutToCell(title), LETTER_TEXT) },
    { heading: "Mức kỳ trước", width: 22, cell: ({ from, before }) => level(from, before) },
    { heading: "Mức kỳ này", width: 22, cell: ({ to, after }) => level(to, after) },
    { heading: "Thay đổi", width: 18, cell: ({ kind }) => cell(CHANGE_WORDS[kind], CENTRE) },
    { heading: "Ghi chú", width: 34, cell: (change) => cell(cutToCell(remarkOn(change, annex, levels)), TEXT) },
  ];
}

/** Who speaks of the task, or should; the whole group where nobody does. */
function bodies(units: readonly CampaignUnit[], rows: readonly GroupedRow[], silent: readonly CampaignUnit[]): string {
  const speaking = new Set([...rows.map(({ entry }) => entry.unit.id), ...silent.map(({ id }) => id)]);
  const named = speaking.size === 0 ? units : units.filter(({ id }) => speaking.has(id));
  return cutToCell(namesOf(named));
}

function remarkOn(change: LevelChange, annex: Annex, levels: readonly Code[]): string {
  const { group, kind, silentBefore, silentAfter } = change;
  const wanting = (when: string, units: readonly CampaignUnit[]): string[] =>
    units.length === 0 ? [] : [`${when} không có báo cáo của ${namesOf(units)}.`];
  if (kind === "dates-only") return `Kỳ trước ghi: ${namesIn(change.before, annex)}`;
  if (kind === "several") return severalLevels(change, levels);
  if (kind === "gone" && !group.after.some(({ owes }) => owes)) return "Đơn vị tiếp nhận không phải báo cáo kỳ này.";
  return [...wanting("Kỳ trước", silentBefore), ...wanting("Kỳ này", silentAfter)].join(" ");
}

function namesIn(rows: readonly GroupedRow[], { nameColumn }: Annex): string {
  return [...new Set(rows.map(({ row }) => row.values[nameColumn] ?? ""))].join("; ");
}

/** Who stood where, on the side that has no level in common. */
function severalLevels(change: LevelChange, levels: readonly Code[]): string {
  const told = (when: string, rows: readonly GroupedRow[], places: readonly (number | null)[]): string => {
    const each = rows.map(({ entry }, index) => {
      const level = levels[places[index] ?? levels.length]?.label ?? NO_LEVEL;
      return `${entry.unit.officialName}: ${level}`;
    });
    return `${when}: ${[...new Set(each)].join("; ")}.`;
  };
  return [
    ...(change.from === null ? [told("Kỳ trước", change.before, change.levelsBefore)] : []),
    ...(change.to === null ? [told("Kỳ này", change.after, change.levelsAfter)] : []),
  ].join(" ");
}

function namesOf(units: readonly CampaignUnit[]): string {
  return units.map(({ officialName }) => officialName).join("; ");
}
