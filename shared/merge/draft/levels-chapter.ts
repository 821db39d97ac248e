import type { Block } from "../../document/document.ts";
import { formatCount, formatShare } from "../../text/numbers.ts";
import { ONE_LOOK } from "../level-looks.ts";
import { BY_COUNCIL, type Totals } from "../totals.ts";
import { CHART_TITLES } from "../totals-words.ts";
import { type Chapter, lower } from "./chapter.ts";
import { column, levelCounts, levelNames, levelsChart, levelsTable, plainRow, totalRow } from "./tables.ts";

/** How far the tasks are: the whole country, by kind, by region, by council. Counts of rows as the units sent them. */
export function levelsChapter(totals: Totals): Chapter {
  const { annex, all, byKind, byRegion } = totals;
  const { total } = all.tally;
  const names = levelNames(totals);
  const counts = levelCounts(all, totals);
  const spoken = names.map((name, index) => `${lower(name)}: ${formatCount(counts[index] ?? 0)}`).join("; ");
  return {
    heading: `MỨC ĐỘ THỰC HIỆN NHIỆM VỤ (${annex.sheetName.toUpperCase()})`,
    blocks: [
      body(
        total === 0
          ? "Chưa có nhiệm vụ nào được báo cáo."
          : `${all.reported} đơn vị báo cáo ${formatCount(total)} lượt nhiệm vụ; một nhiệm vụ do nhiều đơn vị báo cáo được tính nhiều lượt. Theo mức độ thực hiện: ${spoken}.`,
      ),
      caption("Số nhiệm vụ theo mức độ thực hiện"),
      {
        kind: "table",
        columns: [column("Mức độ thực hiện", 60, "left"), column("Số nhiệm vụ", 20), column("Tỷ lệ", 20)],
        rows: [
          ...names.map((name, index) => plainRow([name, counts[index] ?? 0, formatShare(counts[index] ?? 0, total)])),
          totalRow(["Tổng cộng", total, formatShare(total, total)]),
        ],
      },
      {
        kind: "chart",
        bars: "bar",
        grouping: "clustered",
        ...CHART_TITLES.levels(""),
        categories: names,
        series: [{ name: "Số nhiệm vụ", values: counts, look: ONE_LOOK }],
      },
      caption("Số nhiệm vụ theo mức độ thực hiện và loại đơn vị"),
      levelsTable(totals, "Loại đơn vị", byKind),
      levelsChart(totals, byKind, CHART_TITLES.byKind(""), "share"),
      caption("Số nhiệm vụ theo mức độ thực hiện và vùng"),
      levelsTable(totals, "Vùng", byRegion),
      levelsChart(totals, byRegion, CHART_TITLES.byRegion(""), "stacked"),
      ...byCouncil(totals),
    ],
  };
}

/** Where the campaign's councils are known. */
function byCouncil(totals: Totals): Block[] {
  return totals.more
    .filter(({ title }) => title === BY_COUNCIL)
    .flatMap(({ lines }) => [
      caption("Số nhiệm vụ theo mức độ thực hiện và Hội đồng điều phối vùng"),
      levelsTable(
        totals,
        "Hội đồng điều phối vùng",
        // The column is narrow, and its heading says what they are.
        lines.map((line) => ({ ...line, label: line.label.replace(/^Hội đồng điều phối vùng/, "Vùng") })),
      ),
    ]);
}

function body(text: string): Block {
  return { kind: "paragraph", look: "body", text };
}

function caption(text: string): Block {
  return { kind: "paragraph", look: "caption", text };
}
