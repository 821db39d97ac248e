import { describe, expect, it } from "vitest";
import { planInsertion } from "../../../addin/excel/insertion-plan.ts";
import type { Sheet } from "../../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const LIST = sheetOf({ name: "Danh mục", visibility: "hidden", rows: [[cell("a")], [cell("b")]] });
const ANNEX: Sheet = sheetOf({
  name: "Phụ lục 3",
  rows: [[cell("STT")]],
  validations: [{ kind: "list", range: A1, source: { sheet: "Danh mục", range: A1 }, prompt: null, error: "" }],
});
const NAME = { name: "_TH.c.u.phu_luc_3", hidden: true, scope: null, sheet: "Phụ lục 3", range: A1 };
const BOOK = bookOf({ sheets: [ANNEX, LIST], names: [NAME], activeSheet: "Phụ lục 3" });

const present = (name: string, texts: string[][] | null = null) => ({ name, texts });

describe("placing a Book in an open workbook", () => {
  it("adds all of it to a workbook that has none of it", () => {
    const plan = planInsertion(BOOK, [present("Sheet1")], [], "keep");
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Phụ lục 3", "Danh mục"]);
    expect(plan.names).toEqual([NAME]);
    expect(plan.outcome).toEqual({ added: ["Phụ lục 3"], kept: [] });
    expect(plan.activeSheet).toBe("Phụ lục 3");
  });

  it("keeps a sheet that stands, whatever its letters, and then needs neither list nor name", () => {
    const plan = planInsertion(BOOK, [present("PHỤ LỤC 3")], [], "keep");
    expect(plan).toMatchObject({ sheets: [], names: [], outcome: { added: [], kept: ["PHỤ LỤC 3"] } });
    expect(plan.activeSheet).toBe("PHỤ LỤC 3");
  });

  it("places a second copy beside the first where that is wished, dropdowns and names with it", () => {
    const plan = planInsertion(BOOK, [present("Phụ lục 3"), present("Danh mục", [["a"], ["b"]])], [NAME.name], "add");
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Phụ lục 3 (2)"]);
    expect(plan.sheets[0]?.validations[0]).toMatchObject({ source: { sheet: "Danh mục" } });
    // The workbook has the name already: the copy's own one belongs to its sheet.
    expect(plan.names).toEqual([{ ...NAME, sheet: "Phụ lục 3 (2)", scope: "Phụ lục 3 (2)" }]);
  });

  it("places a list of its own where one of that name says something else", () => {
    const plan = planInsertion(BOOK, [present("Danh mục", [["a"], ["khác"]])], [], "keep");
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Phụ lục 3", "Danh mục (2)"]);
    expect(plan.sheets[0]?.validations[0]).toMatchObject({ source: { sheet: "Danh mục (2)" } });
    expect(plan.outcome.added).toEqual(["Phụ lục 3"]);
  });

  it("lets charts draw the copies that are placed now", () => {
    const source = { sheet: "Phụ lục 3", range: A1 };
    const look = { fill: "000000", label: "FFFFFF" };
    const chart = {
      kind: "bar",
      grouping: "stacked",
      title: "Theo vùng",
      description: "",
      categories: source,
      series: [{ name: "a", values: source, look }],
      anchor: A1,
    } as const;
    const book = bookOf({ sheets: [ANNEX, sheetOf({ name: "Biểu đồ", rows: [], charts: [chart] }), LIST] });
    const plan = planInsertion(book, [present("Phụ lục 3"), present("Biểu đồ")], [], "add");
    const [drawn] = plan.sheets.flatMap(({ charts = [] }) => charts);
    const copy = { ...source, sheet: "Phụ lục 3 (2)" };
    expect(drawn).toMatchObject({ categories: copy, series: [{ values: copy }] });
  });

  it("keeps new names within Excel's 31 characters", () => {
    const name = "Một tên trang tính dài đúng mức";
    expect(name).toHaveLength(31);
    const book = bookOf({ sheets: [sheetOf({ name, rows: [] })] });
    const plan = planInsertion(book, [present(name)], [], "add");
    expect(plan.outcome.added).toEqual(["Một tên trang tính dài đúng (2)"]);
  });
});
