import type { SheetChart } from "hucre/xlsx";
import { formatAbsoluteRange, quoteSheetName } from "../../shared/book/address.ts";
import type { Sheet } from "../../shared/book/book.ts";
import { BAR_NUMBERS, type Chart, type SheetRange } from "../../shared/book/chart.ts";

const FONT = "Times New Roman";
const TEXT_SIZE = 10;
const BLACK = "000000";

/** The charts of a sheet as native ones: they draw the cells, and change when somebody changes these. */
export function writeCharts({ charts = [] }: Sheet): SheetChart[] {
  return charts.map(writeChart);
}

function writeChart(chart: Chart): SheetChart {
  const { kind, grouping, title, description, series, anchor } = chart;
  const several = series.length > 1;
  return {
    type: kind,
    barGrouping: grouping === "share" ? "percentStacked" : grouping,
    ...(grouping !== "clustered" && { overlap: 100 }),
    gapWidth: 45,
    title: plain(title),
    titleFontSize: 13,
    titleBold: true,
    titleColor: BLACK,
    titleFontFamily: FONT,
    frameTitle: plain(title),
    altText: plain(description),
    legend: several ? "bottom" : false,
    legendFontSize: TEXT_SIZE,
    legendFontColor: BLACK,
    legendFontFamily: FONT,
    // Whatever the cells below say is covered.
    chartSpaceFillColor: "FFFFFF",
    chartSpaceBorderColor: "BFBFBF",
    plotAreaFillColor: "FFFFFF",
    roundedCorners: false,
    lang: "vi-VN",
    // The end is the first cell that is no longer covered.
    anchor: {
      from: { row: anchor.top, col: anchor.left },
      to: { row: anchor.bottom + 1, col: anchor.right + 1 },
    },
    series: series.map(({ name, values, look }) => ({
      name: plain(name),
      values: reference(values),
      categories: reference(chart.categories),
      color: look.fill,
      dataLabels: {
        showValue: true,
        position: grouping === "clustered" ? "outEnd" : "ctr",
        numberFormat: { formatCode: BAR_NUMBERS },
        fontSize: TEXT_SIZE,
        fontColor: look.label,
        fontFamily: FONT,
      },
    })),
    axes: axesOf(chart),
  };
}

/** The numbers stand in the bars, so the axis of values would only repeat them. */
function axesOf({ kind }: Chart): NonNullable<SheetChart["axes"]> {
  return {
    // The first label of lying bars would stand at the bottom.
    x: { reverse: kind === "bar", labelFontSize: TEXT_SIZE, labelColor: BLACK, labelFontFamily: FONT },
    y: { hidden: true, gridlines: { major: false, minor: false } },
  };
}

function reference({ sheet, range }: SheetRange): string {
  return `${quoteSheetName(sheet)}!${formatAbsoluteRange(range)}`;
}

/** XML has no signs below the space but tab and line break. */
function plain(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
