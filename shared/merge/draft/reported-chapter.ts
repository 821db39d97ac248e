import type { Campaign } from "../../campaign/campaign.ts";
import type { Block, DrawnChart } from "../../document/document.ts";
import { MISSING_LOOK, REPORTED_LOOK } from "../level-looks.ts";
import { missingFrom, type Scope, type UnitEntry } from "../scope.ts";
import { CHART_TITLES } from "../totals-words.ts";
import { CENTRAL, KIND_WORDS, MISSING_UNITS, REPORTED_UNITS } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import { column, plainRow, totalRow } from "./tables.ts";

/** Who reported, who did not, who was late: by kind and by region. The names stand in an annex. */
export function reportedChapter(campaign: Campaign, scope: Scope): Chapter {
  const { entries } = scope;
  const late = entries.filter(({ contribution }) => contribution?.late === true).length;
  const missing = missingFrom(scope).length;
  const regions = campaign.regions.toSorted((one, other) => one.order - other.order).map(({ name }) => name);
  const byRegion = grouped(entries, ({ region }) => region, [CENTRAL, ...regions]);
  const byKind = grouped(entries, ({ unit }) => KIND_WORDS[unit.kind], Object.values(KIND_WORDS));
  return {
    heading: "TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ",
    blocks: [
      {
        kind: "paragraph",
        look: "body",
        text: `Có ${entries.length - missing}/${entries.length} đơn vị gửi báo cáo, trong đó ${late} đơn vị gửi muộn; ${missing} đơn vị chưa có báo cáo${missing === 0 ? "" : " (danh sách tại Phụ lục I)"}.`,
      },
      ...table("theo loại đơn vị", "Loại đơn vị", byKind, entries),
      ...table("theo vùng", "Vùng", byRegion, entries),
      chart(byRegion),
    ],
  };
}

interface Group {
  readonly label: string;
  readonly entries: readonly UnitEntry[];
}

/** In the order of `labels`, those of nobody left out. */
function grouped(
  entries: readonly UnitEntry[],
  labelOf: (entry: UnitEntry) => string,
  labels: readonly string[],
): Group[] {
  const groups = Map.groupBy(entries, labelOf);
  return [...new Set([...labels, ...groups.keys()])].flatMap((label) => {
    const members = groups.get(label);
    return members === undefined ? [] : [{ label, entries: members }];
  });
}

function table(what: string, heading: string, groups: readonly Group[], all: readonly UnitEntry[]): Block[] {
  const cells = ({ label, entries }: Group): (string | number)[] => {
    const reported = entries.filter(({ contribution }) => contribution !== null);
    const late = reported.filter((entry) => entry.late);
    return [label, entries.length, reported.length, late.length, entries.length - reported.length];
  };
  return [
    { kind: "paragraph", look: "caption", text: `Tình hình báo cáo ${what}` },
    {
      kind: "table",
      columns: [
        column(heading, 44, "left"),
        column("Số đơn vị", 14),
        column(REPORTED_UNITS, 14),
        column("Trong đó gửi muộn", 14),
        column(MISSING_UNITS, 14),
      ],
      rows: [...groups.map((group) => plainRow(cells(group))), totalRow(cells({ label: "Tổng cộng", entries: all }))],
    },
  ];
}

function chart(groups: readonly Group[]): DrawnChart {
  const reported = groups.map(({ entries }) => entries.filter(({ contribution }) => contribution !== null).length);
  return {
    kind: "chart",
    bars: "bar",
    grouping: "stacked",
    ...CHART_TITLES.reported(""),
    categories: groups.map(({ label }) => label),
    series: [
      { name: REPORTED_UNITS, values: reported, look: REPORTED_LOOK },
      {
        name: MISSING_UNITS,
        values: groups.map(({ entries }, index) => entries.length - (reported[index] ?? 0)),
        look: MISSING_LOOK,
      },
    ],
  };
}
