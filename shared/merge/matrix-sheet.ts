import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { GROUP, NOTE, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { UnitId } from "../ids.ts";
import { type AnnexTasks, sheetNameOf } from "./annex-tasks.ts";
import { GAP_MARK, GROUP_MARK, levelMark, NO_MARK, ODD_MARK } from "./looks.ts";
import type { Scope, UnitEntry } from "./scope.ts";
import { type TableColumn, tableSheet } from "./table-sheet.ts";
import type { GroupedRow, TaskGroup } from "./task-groups.ts";
import { KIND_WORDS } from "./words.ts";

/** A column: the tasks of one line (NV01a and NV01b together: a unit has one of them), or all tasks outside the letter. */
interface MatrixColumn {
  readonly heading: string;
  readonly asked: ReadonlySet<UnitId>;
  readonly rows: ReadonlyMap<UnitId, readonly GroupedRow[]>;
}

/** A unit, or the heading above the units of one kind or region. */
type MatrixLine = { readonly band: string } & (
  | { readonly entry: UnitEntry; readonly ordinal: number }
  | { readonly entry: null }
);

const NOT_SENT = "…";
const ABSENT = "–";
const UNKNOWN = "?";

/**
 * Units down, tasks across: 85 units fill three pages under a header that repeats, and a screen scrolls as it is used to.
 * A task stands under its number; the sheet "Theo nhiệm vụ" says which one that is.
 */
export function matrixSheet(campaign: Campaign, scope: Scope, tasks: AnnexTasks): Sheet {
  const columns = columnsOf(scope, tasks);
  return tableSheet({
    name: sheetNameOf(campaign, "Ma trận", tasks.annex),
    title: [
      ["MỨC ĐỘ THỰC HIỆN TỪNG NHIỆM VỤ CỦA TỪNG ĐƠN VỊ", TITLE],
      [legendOf(tasks), NOTE],
      [
        `“${ABSENT}”: được giao nhưng báo cáo không có nhiệm vụ này; “${NOT_SENT}”: được giao, chưa có báo cáo; ô xám: không được giao. Số ở đầu cột là số nhiệm vụ ở trang “${sheetNameOf(campaign, "Theo nhiệm vụ", tasks.annex)}”.`,
        NOTE,
      ],
    ],
    columns: [...LEAD, ...columns.map((column) => shownAs(column, tasks))],
    things: linesOf(campaign, scope),
  });
}

const LEAD: readonly TableColumn<MatrixLine>[] = [
  {
    heading: "STT",
    width: 6,
    cell: (line) => (line.entry === null ? emptyCell(GROUP) : cell(line.ordinal, ORDINAL)),
  },
  {
    heading: "Đơn vị",
    width: 36,
    cell: ({ entry, band }) => (entry === null ? cell(band, GROUP) : cell(entry.unit.officialName, TEXT)),
  },
  { heading: "Nhóm", width: 36, cell: ({ entry, band }) => cell(band, entry === null ? GROUP : TEXT) },
];

/** "A": Đã hoàn thành; "B": …: the levels in the order of the letter. */
function legendOf({ levels }: AnnexTasks): string {
  const marks = levels.map(({ label }, index) => `${markOf(index)}: ${label}`);
  return [...marks, `${UNKNOWN}: không có mức đánh giá`].join("; ");
}

function markOf(level: number): string {
  return level < 26 ? String.fromCharCode("A".charCodeAt(0) + level) : `${level + 1}`;
}

function columnsOf({ entries }: Scope, { groups }: AnnexTasks): MatrixColumn[] {
  const here = new Set(entries.map(({ unit }) => unit.id));
  const lines = Map.groupBy(
    groups.filter(({ place }) => place !== null),
    ({ place }) => place?.line ?? "",
  );
  const ofLetter = [...lines].map(([line, members]) =>
    columnOf(
      line,
      members,
      members.flatMap(({ place }) => place?.task.reporters ?? []).filter((id) => here.has(id)),
    ),
  );
  const others = columnOf(
    "Khác",
    groups.filter(({ place }) => place === null),
    [],
  );
  return [...ofLetter, others].filter(({ asked, rows }) => asked.size > 0 || rows.size > 0);
}

function columnOf(heading: string, members: readonly TaskGroup[], asked: readonly UnitId[]): MatrixColumn {
  const rows = Map.groupBy(
    members.flatMap((group) => group.rows),
    ({ entry }) => entry.unit.id,
  );
  return { heading, asked: new Set(asked), rows };
}

function shownAs({ heading, asked, rows }: MatrixColumn, tasks: AnnexTasks): TableColumn<MatrixLine> {
  return {
    heading,
    width: 7,
    cell: ({ entry }) => {
      if (entry === null) return emptyCell(GROUP_MARK);
      const here = rows.get(entry.unit.id);
      if (here !== undefined) return levelCell(here, tasks);
      if (!asked.has(entry.unit.id)) return emptyCell(NO_MARK);
      return cell(entry.contribution === null ? NOT_SENT : ABSENT, GAP_MARK);
    },
  };
}

/** A unit may report a task in several rows: each level once, in the order of the letter. */
function levelCell(rows: readonly GroupedRow[], { levels, levelOf }: AnnexTasks): Cell {
  const found = [...new Set(rows.map((row) => levelOf(row) ?? levels.length))].sort((one, other) => one - other);
  const marks = found.map((level) => (level === levels.length ? UNKNOWN : markOf(level)));
  const [only, ...more] = found;
  const plain = only !== undefined && more.length === 0 && only < levels.length;
  return cell(marks.join(" "), plain ? levelMark(only) : ODD_MARK);
}

/** Central bodies by kind, provinces by region, each under its heading; inside them the campaign's order. */
function linesOf(campaign: Campaign, { entries }: Scope): MatrixLine[] {
  const regions = campaign.regions.toSorted((one, other) => one.order - other.order).map(({ name }) => name);
  const bands = Map.groupBy(entries, bandOf);
  const order = [...new Set([...Object.values(KIND_WORDS), ...regions, ...bands.keys()])];
  let ordinal = 0;
  return order.flatMap((band): MatrixLine[] => {
    const members = bands.get(band) ?? [];
    if (members.length === 0) return [];
    return [
      { band, entry: null },
      ...members.map((entry): MatrixLine => {
        ordinal += 1;
        return { band, entry, ordinal };
      }),
    ];
  });
}

function bandOf({ unit, region }: UnitEntry): string {
  return unit.region === null ? KIND_WORDS[unit.kind] : region;
}
