import { describe, expect, it } from "vitest";
import { serialOfDate } from "../../../shared/book/dates.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Annex, Campaign, Column, Field } from "../../../shared/campaign/campaign.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { contribution, headings, input, row, table } from "./reports.ts";

/** A campaign is data: another letter with other annexes, columns and levels merges by the same code. */
const column = (id: string, heading: string, field: Field): Column => ({
  id,
  heading,
  headingVariants: [],
  field,
  width: 20,
  whenEmpty: "nothing",
});

const annex = (id: string, sheetName: string, listsTasks: boolean, columns: readonly Column[]): Annex => ({
  id,
  kind: "list",
  sheetName,
  heading: sheetName.toUpperCase(),
  title: "DANH MỤC",
  attachedTo: "(Kèm theo Công văn số 1/X)",
  columns,
  nameColumn: "what",
  listsTasks,
  listsDocuments: false,
  spareRows: 0,
  whenAbsent: "info",
});

const code = (id: string) => ({ code: id, label: id.toUpperCase(), variants: [], proposals: [] });

const OTHER: Campaign = {
  ...NQ57_2023,
  id: "other",
  title: "Báo cáo rà soát dự án",
  units: NQ57_2023.units.slice(0, 3).map((unit) => ({ ...unit, owes: true })),
  annexes: [
    annex("bieu-1", "Biểu 1", true, [
      column("what", "Dự án", { kind: "text", suggestions: null }),
      column("state", "Mức", { kind: "code", list: "two" }),
    ]),
    annex("bieu-2", "Biểu 2", true, [
      column("what", "Việc", { kind: "text", suggestions: null }),
      column("state", "Mức", { kind: "code", list: "three" }),
    ]),
    annex("bieu-3", "Biểu 3", false, [
      column("what", "Hạng mục", { kind: "text", suggestions: null }),
      column("due", "Hạn", { kind: "date" }),
      column("no", "TT", { kind: "ordinal" }),
    ]),
  ],
  codeLists: [
    { id: "two", origin: "campaign", codes: [code("a"), code("b")], ambiguous: [] },
    { id: "three", origin: "campaign", codes: [code("x"), code("y"), code("z")], ambiguous: [] },
  ],
};

const [first = ""] = OTHER.units.map(({ id }) => id);
const book = merge(
  OTHER,
  input([
    contribution(first, {
      annexes: [
        { annex: "bieu-1", rows: [row({ what: "Cầu", state: "a" }), row({ what: "Đường", state: "b" })] },
        { annex: "bieu-2", rows: [row({ what: "Rà soát", state: "z" })] },
        { annex: "bieu-3", rows: [row({ what: "Móng", due: "2026-11-22" }, { sheet: "B3", row: 4 })] },
      ],
    }),
  ]),
);

describe("another campaign", () => {
  it("has its own sheets and columns", () => {
    const names = book.sheets.map(({ name }) => name);
    expect(names).toEqual([
      "Bìa",
      "Biểu 1",
      "Biểu 2",
      "Biểu 3",
      "Theo nhiệm vụ Biểu 1",
      "Theo nhiệm vụ Biểu 2",
      "Ma trận Biểu 1",
      "Ma trận Biểu 2",
      "Khác mức Biểu 1",
      "Khác mức Biểu 2",
      "Tổng số",
      "Biểu đồ",
      "Theo dõi",
    ]);
    expect(table(book, "Biểu 3")).toEqual([
      expect.objectContaining({ STT: 1, "Hạng mục": "Móng", Hạn: serialOfDate("2026-11-22"), "Dòng nguồn": 4 }),
    ]);
    expect(headings(book, "Biểu 3")).not.toContain("TT");
  });

  it("counts each task annex by its own levels", () => {
    const lines = table(book, "Tổng số");
    expect(lines.find((line) => line["Đơn vị (Biểu 1)"] === "Tổng cộng")).toMatchObject({ A: 1, B: 1, "Tổng số": 2 });
    const second = book.sheets
      .find(({ name }) => name === "Tổng số")
      ?.rows.filter((cells) => cells[1]?.value === "Đơn vị (Biểu 2)");
    expect(second?.map((cells) => cells.slice(5).map((cell) => cell?.value))).toEqual([["X", "Y", "Z", "Tổng số"]]);
    expect(headings(book, "Theo dõi").slice(-8)).toEqual([
      "A",
      "B",
      "Tổng số Biểu 1",
      "X",
      "Y",
      "Z",
      "Tổng số Biểu 2",
      "Số dòng Biểu 3",
    ]);
  });

  it("merges without any task annex as well", () => {
    const plain = { ...OTHER, annexes: OTHER.annexes.filter(({ listsTasks }) => !listsTasks) };
    expect(merge(plain, input([])).sheets.map(({ name }) => name)).toEqual(["Bìa", "Biểu 3", "Theo dõi"]);
  });
});
