import { ChartRun } from "docx/charts";
import { BAR_NUMBERS } from "../../shared/book/chart.ts";
import type { DrawnChart, Section } from "../../shared/document/document.ts";
import { FONT, innerWidth, plain } from "./looks.ts";

const PIXELS_PER_TWIP = 96 / 1440;
const TEXT_SIZE = 10;
/** In pixels: a bar with the room around it, and what title and legend take. */
const BAR = 38;
const FRAME = 110;
const STACKING = { clustered: "none", stacked: "stacked", share: "percent" } as const;

/** A native chart of Word, with its numbers in it: it can be edited, and needs no other file. */
export function chartRun(chart: DrawnChart, orientation: Section["orientation"]): ChartRun {
  const { bars, grouping, series, categories } = chart;
  const clustered = grouping === "clustered";
  return new ChartRun({
    type: bars,
    stacking: STACKING[grouping],
    title: { text: plain(chart.title), font: { size: 13, bold: true, color: "000000" } },
    altText: { name: plain(chart.title), description: plain(chart.description) },
    font: { name: FONT, color: "000000" },
    categories: categories.map(plain),
    series: series.map(({ name, values, look }) => ({
      name: plain(name),
      values,
      color: look.fill,
      dataLabels: {
        value: true,
        position: clustered ? "outsideEnd" : "center",
        numberFormat: BAR_NUMBERS,
        font: { size: TEXT_SIZE, color: look.label },
      },
    })),
    gapWidth: 45,
    legend: series.length > 1 ? { position: "bottom", font: { size: TEXT_SIZE, color: "000000" } } : false,
    // The first label of lying bars would stand at the bottom; the numbers stand in the bars.
    categoryAxis: { reverseOrder: bars === "bar", font: { size: TEXT_SIZE, color: "000000" } },
    valueAxis: { visible: false, gridlines: false },
    transformation: {
      width: Math.floor(innerWidth(orientation) * PIXELS_PER_TWIP),
      height: FRAME + BAR * Math.max(3, categories.length),
    },
  });
}
