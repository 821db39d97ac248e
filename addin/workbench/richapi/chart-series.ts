import type { ChartedCells, DocumentSeries } from "../document.ts";
import { invalidArgument } from "./host-error.ts";
import { booleanOf, countOf, type HostObject, isHostObject, textOf, wordOf } from "./host-object.ts";

export function newSeries(values: unknown): DocumentSeries {
  return {
    name: "",
    values: values === null ? null : cellsOf(values),
    categories: null,
    fill: null,
    labels: { shown: false, numberFormat: "General", position: "OutsideEnd", color: "#000000" },
  };
}

export function chartSeriesObject(series: DocumentSeries): HostObject {
  return {
    type: "ChartSeries",
    values: { Name: () => series.name, HasDataLabels: () => series.labels.shown },
    setters: {
      Name: (value) => {
        series.name = textOf(value);
      },
      GapWidth: countOf,
      HasDataLabels: (value) => {
        series.labels.shown = booleanOf(value);
      },
    },
    parts: {
      Format: () => ({ type: "ChartSeriesFormat", parts: { Fill: () => fillObject(series) } }),
      DataLabels: () => labelsObject(series),
    },
    methods: {
      SetValues: (range) => {
        series.values = cellsOf(range);
      },
      SetXAxisValues: (range) => {
        series.categories = cellsOf(range);
      },
    },
  };
}

/** Words are taken and checked; only the colour of labels is kept, which has to stand out from their bars. */
export function chartFontObject(setColor: (color: string) => void = () => undefined): HostObject {
  return {
    type: "ChartFont",
    setters: { Name: textOf, Size: countOf, Bold: booleanOf, Color: (value) => setColor(textOf(value)) },
  };
}

function fillObject(series: DocumentSeries): HostObject {
  return {
    type: "ChartFill",
    methods: {
      SetSolidColor: (color) => {
        series.fill = textOf(color);
      },
    },
  };
}

function labelsObject({ labels }: DocumentSeries): HostObject {
  return {
    type: "ChartDataLabels",
    values: { NumberFormat: () => labels.numberFormat, Position: () => labels.position },
    setters: {
      ShowValue: (value) => {
        labels.shown = booleanOf(value);
      },
      NumberFormat: (value) => {
        labels.numberFormat = textOf(value);
      },
      Position: (value) => {
        labels.position = wordOf(value, ["Center", "InsideEnd", "InsideBase", "OutsideEnd"]);
      },
    },
    parts: {
      Format: () => ({
        type: "ChartDataLabelFormat",
        parts: {
          Font: () =>
            chartFontObject((color) => {
              labels.color = color;
            }),
        },
      }),
    },
  };
}

function cellsOf(range: unknown): ChartedCells {
  const region = isHostObject(range) ? range.region : undefined;
  if (region === undefined) throw invalidArgument();
  return { sheet: region.sheet.name, range: region.range };
}
