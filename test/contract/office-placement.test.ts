import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../shared/merge/merge.ts";
import { someReports } from "../support/office/placement.ts";
import { type OfficeSession, openOfficeSession } from "../support/office/session.ts";

/** Merged sheets placed into the open workbook through the unmodified office.js. */

const REPORTS = 10;
const NAMES = [
  "Bìa",
  "Phụ lục 3",
  "Phụ lục 4",
  "Phụ lục 4 chi tiết",
  "Theo nhiệm vụ",
  "Ma trận",
  "Khác mức",
  "Cần quyết định",
  "Tổng số",
  "Biểu đồ",
  "Theo dõi",
];
const LIMIT = 2_500_000;

let session: OfficeSession;
beforeAll(async () => {
  session = await openOfficeSession();
});
afterAll(() => session?.close());
beforeEach(() => session.excel.evaluate(() => window.excel.clear()));

const place = (stopAt?: number) =>
  session.addin.evaluate(([reports, stop]) => window.addin.place(reports, stop), [REPORTS, stopAt] as const);
const tabs = () => session.excel.evaluate(() => window.excel.document.sheets.map(({ name }) => name));
const texts = (sheet: string, columns: number) =>
  session.excel.evaluate(
    ([name, width]) => {
      const shown = window.excel.document.sheets.find((one) => one.name === name);
      const last = shown?.used(true)?.bottom ?? -1;
      return Array.from({ length: last + 1 }, (_, row) =>
        Array.from({ length: width }, (_, column) => {
          const content = shown?.cell(row, column).content;
          return content?.kind === "value" ? content.value : null;
        }),
      );
    },
    [sheet, columns] as const,
  );

it("writes every row of every unit where the merge has it, in small requests, and counts as it goes", async () => {
  const seen = await place();
  expect(seen.insertion).toEqual({ added: NAMES, kept: [] });
  expect(await tabs()).toEqual(["Sheet1", ...NAMES]);
  const made = merge(NQ57_2023, someReports(REPORTS));
  for (const { name, rows } of made.sheets) {
    const width = Math.max(...rows.map((row) => row.length));
    const wanted = rows.map((row) =>
      Array.from({ length: width }, (_, column) => (row[column]?.value === "" ? null : (row[column]?.value ?? null))),
    );
    expect(await texts(name, width), name).toEqual(wanted);
  }
  expect(seen.told.at(-1)).toBe(seen.rows);
  expect(seen.told.length).toBeGreaterThan(7);
});

const charts = (sheet: string) =>
  session.excel.evaluate(
    (name) => window.excel.document.sheets.find((one) => one.name === name)?.charts ?? null,
    sheet,
  );

it("draws the merge's charts over the sheets as they are called in this workbook", async () => {
  await place();
  await place();
  const wanted = merge(NQ57_2023, someReports(REPORTS)).sheets.flatMap(({ charts = [] }) => charts);
  const drawn = await charts("Biểu đồ (tổng hợp 2)");
  expect(drawn?.map(({ title, position }) => [title, position])).toEqual(
    wanted.map(({ title, anchor }) => [title, anchor]),
  );
  expect(drawn?.map(({ series }) => series.map(({ name, values }) => [name, values?.range]))).toEqual(
    wanted.map(({ series }) => series.map(({ name, values }) => [name, values.range])),
  );
  const sources = drawn?.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories]));
  expect(new Set(sources?.map((cells) => cells?.sheet))).toEqual(new Set(["Tổng số (tổng hợp 2)"]));
  expect(drawn?.[2]).toMatchObject({ type: "BarStacked", reversed: true, legend: "Bottom" });
  expect(drawn?.[2]?.series[0]).toMatchObject({ fill: "#0B3C6F", labels: { shown: true, color: "#FFFFFF" } });
});

it("in a program that draws no charts says so in their place, and keeps every sheet", async () => {
  await session.excel.evaluate(() => {
    const { document } = window.excel;
    const { addSheet } = document;
    document.addSheet = (name) => Object.assign(addSheet.call(document, name), { charts: null });
  });
  try {
    const seen = await place();
    expect(seen.insertion?.added).toEqual(NAMES);
    const cells = await texts("Biểu đồ", 1);
    expect(cells[2]?.[0]).toContain("chương trình này không vẽ được biểu đồ");
    const refusals = await session.excel.evaluate(() =>
      window.excel.batches.flatMap(({ response }) => response.Error?.Message ?? []),
    );
    expect(refusals).toEqual(["The workbench has no Worksheet.Charts."]);
  } finally {
    await session.excel.evaluate(() => Reflect.deleteProperty(window.excel.document, "addSheet"));
  }
});

it("places the 21,500 rows of the whole country with no request over 2.5 MB", async () => {
  const seen = await session.addin.evaluate(() => window.addin.place(85));
  const last = await session.excel.evaluate(
    () => window.excel.document.sheets.find(({ name }) => name === "Phụ lục 3")?.used(true)?.bottom ?? 0,
  );
  expect(seen.insertion?.added).toEqual(NAMES);
  expect(seen.rows).toBeGreaterThan(21_500);
  expect(last).toBeGreaterThan(17_250);
  const sizes = await session.excel.evaluate(() => window.excel.batches.map(({ bytes }) => bytes));
  expect(Math.max(...sizes)).toBeLessThan(LIMIT);
  expect(sizes.length).toBeGreaterThan(50);
});

it("writes nothing over what stands: the second time all sheets get new names", async () => {
  await place();
  const again = await place();
  const renamed = NAMES.map((name) => `${name} (tổng hợp 2)`);
  expect(again.insertion?.added).toEqual(renamed);
  expect(await tabs()).toEqual(["Sheet1", ...NAMES, ...renamed]);
});

it("stopped on its way, takes away what it had placed", async () => {
  const stopped = await place(700);
  expect(stopped.insertion).toBeNull();
  expect(stopped.told.at(-1)).toBeLessThan(stopped.rows);
  expect(await tabs()).toEqual(["Sheet1"]);
});

it("stopped, takes back its own sheets alone: also those renamed meanwhile, and none that somebody else made", async () => {
  await session.excel.evaluate(() => {
    const { document } = window.excel;
    let met = false;
    document.onChange(({ kind }) => {
      const ours = document.sheets.find(({ name }) => name === "Tổng số");
      if (met || kind !== "content" || ours === undefined) return;
      met = true;
      // Between two batches, as a person's hand would come.
      setTimeout(() => {
        ours.name = "Bảng của tôi";
        document.addSheet("Tổng số").write(0, 0, { kind: "value", value: "không được mất" });
      });
    });
  });
  expect((await place(1_500)).insertion).toBeNull();
  expect(await tabs()).toEqual(["Sheet1", "Tổng số"]);
});

it("broken off by Excel, takes away what it had placed", async () => {
  await session.excel.evaluate(() => {
    const { document } = window.excel;
    const { addSheet } = document;
    document.addSheet = (name) => {
      if (name === "Phụ lục 4") throw new Error("out of memory");
      return addSheet.call(document, name);
    };
  });
  try {
    const kind = await session.addin.evaluate(() => window.addin.place(2).catch((trouble) => trouble.kind));
    expect(kind).toBe("failed");
    expect(await tabs()).toEqual(["Sheet1"]);
  } finally {
    await session.excel.evaluate(() => Reflect.deleteProperty(window.excel.document, "addSheet"));
  }
});
