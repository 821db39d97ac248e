import type { RangeAddress } from "../../shared/book/address.ts";
import type { Sheet } from "../../shared/book/book.ts";
import { BAR_NUMBERS, type Chart, type ChartSeries } from "../../shared/book/chart.ts";
import { rangeAt } from "./range-at.ts";
import { troubleOf } from "./trouble.ts";

const FONT = "Times New Roman";
const TEXT_SIZE = 10;
const TYPES = {
  bar: { clustered: "BarClustered", stacked: "BarStacked", share: "BarStacked100" },
  column: { clustered: "ColumnClustered", stacked: "ColumnStacked", share: "ColumnStacked100" },
} as const;

/** The sheet a Book calls by this name, as it stands in the workbook. */
export type WorksheetOf = (sheet: string) => Excel.Worksheet;

/**
 * All charts of some sheets, in a request of their own after all cells: a program that draws none refuses them by name
 * and keeps the rest. What a Book puts into the cells under a chart is seen then.
 */
export async function drawCharts(
  context: Excel.RequestContext,
  sheets: readonly Pick<Sheet, "name" | "charts">[],
  worksheetOf: WorksheetOf,
): Promise<void> {
  const drawn = sheets.flatMap(({ name, charts = [] }) => charts.map((chart) => ({ name, chart })));
  if (drawn.length === 0) return;
  await context.sync();
  for (const { name, chart } of drawn) pressChart(worksheetOf(name), chart, worksheetOf);
  try {
    await context.sync();
  } catch (cause) {
    if (troubleOf(cause).kind !== "unsupported") throw cause;
  }
}

/** Draws a chart over cells that stand by now. All its members are older than ExcelApi 1.14. */
function pressChart(worksheet: Excel.Worksheet, chart: Chart, worksheetOf: WorksheetOf): void {
  const [first, ...more] = chart.series;
  if (first === undefined) return;
  const cells = (sheet: string, range: RangeAddress): Excel.Range => rangeAt(worksheetOf(sheet), range);
  const made = worksheet.charts.add(
    TYPES[chart.kind][chart.grouping],
    cells(first.values.sheet, first.values.range),
    isAcross(first.values.range) ? "Rows" : "Columns",
  );
  made.name = chart.title;
  made.title.text = chart.title;
  made.title.format.font.name = FONT;
  made.title.format.font.bold = true;
  made.title.format.font.size = 13;
  made.legend.visible = more.length > 0;
  if (more.length > 0) made.legend.position = "Bottom";
  // The first label of lying bars would stand at the bottom.
  made.axes.categoryAxis.reversePlotOrder = chart.kind === "bar";
  // The numbers stand in the bars.
  made.axes.valueAxis.visible = false;
  made.axes.valueAxis.majorGridlines.visible = false;
  const series = [made.series.getItemAt(0), ...more.map(({ name }) => made.series.add(name))];
  for (const [index, one] of chart.series.entries()) {
    const pressed = series[index];
    if (pressed === undefined) continue;
    pressed.setValues(cells(one.values.sheet, one.values.range));
    pressed.setXAxisValues(cells(chart.categories.sheet, chart.categories.range));
    pressSeries(pressed, one, chart);
  }
  const { top, left, bottom, right } = chart.anchor;
  made.setPosition(
    rangeAt(worksheet, { top, left, bottom: top, right: left }),
    rangeAt(worksheet, { top: bottom, left: right, bottom, right }),
  );
}

function pressSeries(series: Excel.ChartSeries, { name, look }: ChartSeries, { grouping }: Chart): void {
  series.name = name;
  series.gapWidth = 45;
  series.format.fill.setSolidColor(`#${look.fill}`);
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.numberFormat = BAR_NUMBERS;
  dataLabels.position = grouping === "clustered" ? "OutsideEnd" : "Center";
  dataLabels.format.font.name = FONT;
  dataLabels.format.font.size = TEXT_SIZE;
  dataLabels.format.font.color = `#${look.label}`;
}

function isAcross({ top, bottom, left, right }: RangeAddress): boolean {
  return top === bottom && right > left;
}
