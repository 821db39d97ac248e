import { expect, it } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { openZip } from "../../../functions/xlsx/zip.ts";
import type { Book } from "../../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";
import type { Chart } from "../../../shared/book/chart.ts";
import { HOSTILE_TEXTS } from "../../contract/random-books.ts";

const NAME = "Số 'liệu' & \"khác\"";
const column = (index: number) => ({
  sheet: NAME,
  range: { top: 0, left: index, bottom: 1, right: index },
});

function charted(change: Partial<Chart> = {}): Book {
  const chart: Chart = {
    kind: "bar",
    grouping: "stacked",
    title: "Theo vùng",
    description: "Biểu đồ thanh",
    categories: column(0),
    series: [{ name: "Đã hoàn thành", values: column(1), look: { fill: "0B3C6F", label: "FFFFFF" } }],
    anchor: { top: 0, left: 0, bottom: 2, right: 3 },
    ...change,
  };
  const rows = [
    [cell("=1+1"), cell(2)],
    [cell("Tây Nguyên"), cell(3)],
  ];
  return bookOf({
    sheets: [sheetOf({ name: "Biểu đồ", rows: [], charts: [chart] }), sheetOf({ name: NAME, rows })],
  });
}

async function parts(book: Book): Promise<Map<string, string>> {
  const zip = openZip(await writeXlsx(book));
  return new Map(zip.names().map((name) => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())]));
}

it("a chart is a native one over its cells, tied to its sheet and declared", async () => {
  const all = await parts(charted());
  const xml = all.get("xl/charts/chart1.xml") ?? "";
  expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
  expect(xml).toContain("'Số ''liệu'' &amp; ");
  expect(xml).toContain("!$B$1:$B$2</c:f>");
  expect(all.get("xl/worksheets/sheet1.xml")).toMatch(/<drawing [^>]*r:id="/);
  expect(all.get("xl/drawings/drawing1.xml")).toContain("<xdr:to><xdr:col>4</xdr:col>");
  expect(all.get("[content_types].xml")).toContain("/xl/charts/chart1.xml");
});

it("the same Book with charts is the same bytes", async () => {
  expect(Buffer.compare(await writeXlsx(charted()), await writeXlsx(charted()))).toBe(0);
});

it("words in a chart stay words: no link, no formula, nothing outside the file, XML that is well formed", async () => {
  for (const text of [...HOSTILE_TEXTS, "</a:t><c:f>x</c:f>", "a\u0001b"]) {
    const look = { fill: "0B3C6F", label: "FFFFFF" };
    const series = [{ name: text, values: column(1), look }];
    const all = await parts(charted({ title: text, description: text, series }));
    const xml = all.get("xl/charts/chart1.xml") ?? "";
    expect(xml.match(/<c:f>/g)).toHaveLength(2);
    expect(xml).not.toMatch(/hlinkClick|externalData/);
    expect(xml).not.toContain("\u0001");
    const outside = [...all.values()].filter((part) => part.includes('TargetMode="External"'));
    expect(outside).toEqual([]);
  }
});

it("a workbook with charts is read like any other, and none of them comes back", async () => {
  const read = await readXlsx(await writeXlsx(charted()));
  const sheets = read.ok ? read.value.sheets : [];
  expect(sheets.map(({ name, charts }) => [name, charts])).toEqual([
    ["Biểu đồ", undefined],
    [NAME, undefined],
  ]);
});
