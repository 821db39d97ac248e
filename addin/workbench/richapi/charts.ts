import type { DocumentChart, DocumentSheet } from "../document.ts";
import { chartFontObject, chartSeriesObject, newSeries } from "./chart-series.ts";
import { invalidArgument, itemNotFound, notImplemented } from "./host-error.ts";
import { booleanOf, countOf, type HostObject, isAbsent, textOf, wordOf } from "./host-object.ts";
import { regionOf } from "./range.ts";

const TYPES = ["Bar", "Column"].flatMap((bars) => [`${bars}Clustered`, `${bars}Stacked`, `${bars}Stacked100`]);
const LEGENDS = ["Top", "Bottom", "Left", "Right", "Corner"];

/** The charts of a sheet, where the document keeps any; a grid that draws none says so by name. */
export function chartsObject(sheet: DocumentSheet): HostObject {
  const { charts } = sheet;
  if (charts === null) throw notImplemented("Worksheet", "Charts");
  return {
    type: "ChartCollection",
    items: () => charts.map((chart) => chartObject(chart)),
    values: { Count: () => charts.length },
    methods: {
      Add: (type, source, seriesBy) => {
        wordOf(seriesBy, ["Auto", "Rows", "Columns"]);
        const range = regionOf(source);
        if (range.bottom > range.top && range.right > range.left)
          throw invalidArgument("The workbench charts one row or column.");
        const id = `{00000000-0002-0000-0000-${String(charts.length + 1).padStart(12, "0")}}`;
        const chart: DocumentChart = {
          id,
          type: wordOf(type, TYPES),
          name: `Chart ${charts.length + 1}`,
          title: "",
          legend: "Bottom",
          reversed: false,
          position: null,
          series: [newSeries(source)],
        };
        charts.push(chart);
        return chartObject(chart);
      },
    },
  };
}

function chartObject(chart: DocumentChart): HostObject {
  return {
    type: "Chart",
    id: chart.id,
    values: { Id: () => chart.id, Name: () => chart.name, ChartType: () => chart.type },
    setters: {
      Name: (value) => {
        chart.name = textOf(value);
      },
    },
    parts: {
      Title: () => titleObject(chart),
      Legend: () => legendObject(chart),
      Axes: () => axesObject(chart),
      Series: () => seriesCollection(chart),
    },
    methods: {
      SetPosition: (start, end) => {
        const from = regionOf(start);
        const { bottom, right } = isAbsent(end) ? from : regionOf(end);
        chart.position = { ...from, bottom, right };
      },
    },
  };
}

function titleObject(chart: DocumentChart): HostObject {
  return {
    type: "ChartTitle",
    values: { Text: () => chart.title },
    setters: {
      Text: (value) => {
        chart.title = textOf(value);
      },
    },
    parts: {
      Format: () => ({
        type: "ChartTitleFormat",
        parts: { Font: () => chartFontObject() },
      }),
    },
  };
}

function legendObject(chart: DocumentChart): HostObject {
  return {
    type: "ChartLegend",
    values: { Visible: () => chart.legend !== null, Position: () => chart.legend ?? "Bottom" },
    setters: {
      Visible: (value) => {
        chart.legend = booleanOf(value) ? (chart.legend ?? "Bottom") : null;
      },
      Position: (value) => {
        chart.legend = wordOf(value, LEGENDS);
      },
    },
  };
}

function axesObject(chart: DocumentChart): HostObject {
  const gridlines = (): HostObject => ({ type: "ChartGridlines", setters: { Visible: booleanOf } });
  const axis = (set: (reversed: boolean) => void): HostObject => ({
    type: "ChartAxis",
    setters: { Visible: booleanOf, ReversePlotOrder: (value) => set(booleanOf(value)) },
    parts: { MajorGridlines: gridlines },
  });
  return {
    type: "ChartAxes",
    parts: {
      CategoryAxis: () =>
        axis((reversed) => {
          chart.reversed = reversed;
        }),
      ValueAxis: () => axis(() => undefined),
    },
  };
}

function seriesCollection(chart: DocumentChart): HostObject {
  return {
    type: "ChartSeriesCollection",
    items: () => chart.series.map(chartSeriesObject),
    values: { Count: () => chart.series.length },
    methods: {
      GetItemAt: (index) => {
        const series = chart.series[countOf(index)];
        if (series === undefined) throw itemNotFound();
        return chartSeriesObject(series);
      },
      Add: (name) => {
        const series = { ...newSeries(null), name: isAbsent(name) ? "" : textOf(name) };
        chart.series.push(series);
        return chartSeriesObject(series);
      },
    },
  };
}
