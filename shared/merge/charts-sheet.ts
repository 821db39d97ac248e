import type { PrintSetup, Sheet } from "../book/book.ts";
import { cell, landscape, sheetOf } from "../book/builders.ts";
import type { Chart, ChartSeries, SheetRange } from "../book/chart.ts";
import { NOTE, TITLE } from "../book/styles.ts";
import { titleBlock } from "../book/title-block.ts";
import { levelLook, MISSING_LOOK, NO_LEVEL_LOOK, ONE_LOOK, REPORTED_LOOK } from "./level-looks.ts";
import { type LineRows, TOTALS_COLUMNS, TOTALS_SHEET, type TotalsPlaces } from "./totals-sheet.ts";
import { CHART_TITLES } from "./totals-words.ts";
import { MISSING_UNITS, NO_LEVEL, REPORTED_UNITS } from "./words.ts";

/** Eight columns as wide together as a page standing upright between its margins. */
const WIDTHS = Array.from({ length: 8 }, () => 10.5);
/** In points. A chart covers one row: programs never break a page inside a row, and two rows fit on one. */
const CHART_HEIGHT = 300;
const PORTRAIT: PrintSetup = { ...landscape(null), orientation: "portrait" };

/** The totals as pictures: what a leader looks at first. Every bar stands for cells of the sheet of totals. */
export function chartsSheet(places: readonly TotalsPlaces[], more: readonly DrawnChart[]): Sheet {
  const { rows, merges, heights } = titleBlock(
    [
      ["BIỂU ĐỒ TỔNG HỢP", TITLE],
      [`Vẽ từ số liệu của trang ${named([TOTALS_SHEET, ...more.map(({ categories }) => categories.sheet)])}.`, NOTE],
    ],
    WIDTHS,
  );
  const drawn = [...places.flatMap((one) => chartsOf(one, places.length > 1)), ...more];
  const charts = drawn.map((chart, index): Chart => {
    const row = rows.length + index;
    return { ...chart, anchor: { top: row, left: 0, bottom: row, right: WIDTHS.length - 1 } };
  });
  return sheetOf({
    name: "Biểu đồ",
    rows: [...rows, ...charts.map((chart) => [cell(behind(chart), NOTE)])],
    columnWidths: WIDTHS,
    rowHeights: new Map([...heights, ...charts.map(({ anchor }) => [anchor.top, CHART_HEIGHT] as const)]),
    merges: [...merges, ...charts.map(({ anchor }) => anchor)],
    print: PORTRAIT,
    charts,
  });
}

/** "“Tổng số” và “So với kỳ trước”". */
function named(sheets: readonly string[]): string {
  return [...new Set(sheets)].map((sheet) => `"${sheet}"`).join(" và ");
}

/** A chart that has no place yet. */
export type DrawnChart = Omit<Chart, "anchor">;

/** Stands in the cell the chart covers: seen only where a program draws no charts. */
function behind({ title, description, categories }: Chart): string {
  return `${title} (${description}): chương trình này không vẽ được biểu đồ; số liệu ở trang "${categories.sheet}".`;
}

function chartsOf(places: TotalsPlaces, several: boolean): DrawnChart[] {
  const { totals, headerRow, kinds, regions, grandTotalRow } = places;
  const { firstLevel, reported, missing } = TOTALS_COLUMNS;
  const ending = several ? ` (${totals.annex.sheetName})` : "";
  const names = levelNames(places);
  const lastLevel = firstLevel + names.length - 1;
  const levels = (rows: LineRows): ChartSeries[] =>
    names.map((name, index) => ({
      name,
      values: columnOf(firstLevel + index, rows),
      look: index < totals.levels.length ? levelLook(index) : NO_LEVEL_LOOK,
    }));
  return [
    {
      ...CHART_TITLES.levels(ending),
      kind: "bar",
      grouping: "clustered",
      categories: rowOf(headerRow, firstLevel, lastLevel),
      series: [{ name: "Số nhiệm vụ", values: rowOf(grandTotalRow, firstLevel, lastLevel), look: ONE_LOOK }],
    },
    {
      ...CHART_TITLES.byKind(ending),
      kind: "bar",
      // The provinces outnumber the others so much that these would be slivers.
      grouping: "share",
      categories: labelsOf(kinds),
      series: levels(kinds),
    },
    { ...CHART_TITLES.byRegion(ending), ...STACKED, categories: labelsOf(regions), series: levels(regions) },
    {
      ...CHART_TITLES.reported(ending),
      ...STACKED,
      categories: labelsOf(regions),
      series: [
        { name: REPORTED_UNITS, values: columnOf(reported, regions), look: REPORTED_LOOK },
        { name: MISSING_UNITS, values: columnOf(missing, regions), look: MISSING_LOOK },
      ],
    },
  ];
}

const STACKED = { kind: "bar", grouping: "stacked" } as const;

function levelNames({ totals }: TotalsPlaces): string[] {
  const names = totals.levels.map(({ label }) => label);
  return totals.all.tally.unknown === 0 ? names : [...names, NO_LEVEL];
}

function labelsOf(rows: LineRows): SheetRange {
  return columnOf(TOTALS_COLUMNS.label, rows);
}

function columnOf(column: number, { first, last }: LineRows): SheetRange {
  return { sheet: TOTALS_SHEET, range: { top: first, left: column, bottom: last, right: column } };
}

function rowOf(row: number, left: number, right: number): SheetRange {
  return { sheet: TOTALS_SHEET, range: { top: row, left, bottom: row, right } };
}
