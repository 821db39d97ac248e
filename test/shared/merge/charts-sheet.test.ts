import { describe, expect, it } from "vitest";
import { cellAt, type Sheet } from "../../../shared/book/book.ts";
import type { SheetRange } from "../../../shared/book/chart.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import { levelLook } from "../../../shared/merge/level-looks.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { contribution, input, row } from "./reports.ts";

const LEVELS = [
  "Đã hoàn thành",
  "Đã hoàn thành một phần và đúng hạn",
  "Đã hoàn thành một phần và có khả năng chậm",
  "Đến thời điểm nhưng chưa triển khai được",
  "Chưa đến thời điểm triển khai",
];
const tasks = (...levels: string[]) => [
  { annex: "phu-luc-3", rows: levels.map((status, index) => row({ name: `Việc ${index}`, status })) },
];
const reports = input([
  contribution("bct", { annexes: tasks("hoan-thanh", "chua-den-thoi-diem") }),
  contribution("p63-cao-bang", { annexes: tasks("hoan-thanh", "hoan-thanh", "mot-phan-dung-han") }),
]);

interface DrawnSeries {
  readonly name: string;
  readonly bars: Readonly<Record<string, unknown>>;
}

/** What a reader of the chart sees: each series' bars by category. */
function drawn(from: MergeInput): Map<string, DrawnSeries[]> {
  const book = merge(NQ57_2023, from);
  const valuesOf = ({ sheet, range }: SheetRange): unknown[] => {
    const cells: Sheet = book.sheets.find(({ name }) => name === sheet) ?? fail(sheet);
    const values: unknown[] = [];
    for (let at = range.top; at <= range.bottom; at += 1)
      for (let column = range.left; column <= range.right; column += 1)
        values.push(cellAt(cells, { row: at, column })?.value ?? null);
    return values;
  };
  const charts = book.sheets.find(({ name }) => name === "Biểu đồ")?.charts ?? [];
  return new Map(
    charts.map(({ title, categories, series }) => {
      const labels = valuesOf(categories).map(String);
      const bars = (values: SheetRange) =>
        Object.fromEntries(valuesOf(values).map((value, index) => [labels[index], value]));
      return [title, series.map(({ name, values }) => ({ name, bars: bars(values) }))];
    }),
  );
}

function fail(what: string): never {
  throw new Error(`no sheet ${what}`);
}

describe("the charts of a merge", () => {
  it("show the levels of the whole country in the letter's order", () => {
    const [series] = drawn(reports).get("Số nhiệm vụ theo mức độ thực hiện") ?? [];
    expect(Object.entries(series?.bars ?? {})).toEqual(LEVELS.map((level, index) => [level, [3, 1, 0, 0, 1][index]]));
  });

  it("show each region with its levels, and nothing where nobody reported", () => {
    const series = drawn(reports).get("Số nhiệm vụ theo mức độ thực hiện ở từng vùng") ?? [];
    expect(series.map(({ name }) => name)).toEqual(LEVELS);
    expect(series[0]?.bars).toMatchObject({
      "Trung ương": 1,
      "Vùng trung du và miền núi phía Bắc": 2,
      "Vùng Tây Nguyên": "",
    });
  });

  it("show the kinds of units, and who has not reported", () => {
    const all = drawn(reports);
    const kinds = all.get("Cơ cấu mức độ thực hiện theo loại đơn vị") ?? [];
    expect(kinds[0]?.bars).toMatchObject({ Bộ: 1, Tỉnh: 2 });
    const [reported, missing] = all.get("Đơn vị có báo cáo và chưa có báo cáo theo vùng") ?? [];
    expect(reported?.bars["Vùng Tây Nguyên"]).toBe(0);
    expect(missing?.bars["Vùng Tây Nguyên"]).toBe(5);
  });

  it("count rows without a level too, as a series of their own", () => {
    const odd = input([contribution("bct", { annexes: tasks("lạ", "hoan-thanh") })]);
    const series = drawn(odd).get("Số nhiệm vụ theo mức độ thực hiện ở từng vùng") ?? [];
    expect(series.at(-1)).toMatchObject({ name: "Không có mức đánh giá", bars: { "Trung ương": 1 } });
  });
});

/** Relative luminance as WCAG has it, from 0 (black) to 1. */
function luminance(color: string): number {
  const parts = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe("the looks of the levels", () => {
  const looks = LEVELS.map((_, index) => levelLook(index));

  it("are five greys on a printer without colours, neighbours apart most of all", () => {
    const lightness = looks.map(({ fill }) => luminance(fill) ** (1 / 3));
    const pairs = lightness.flatMap((one, index) => lightness.slice(index + 1).map((other) => Math.abs(one - other)));
    expect(Math.min(...pairs)).toBeGreaterThan(0.07);
    const neighbours = looks.slice(1).map(({ fill }, index) => contrast(fill, looks[index]?.fill ?? fill));
    expect(Math.min(...neighbours)).toBeGreaterThan(1.55);
  });

  it("leave their numbers readable", () => {
    for (const { fill, label } of looks) expect(contrast(fill, label)).toBeGreaterThan(4.5);
  });
});
