import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book, Sheet } from "../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";
import { serialOfDate } from "../../shared/book/dates.ts";
import { COUNT, DATE, HEADER, TEXT } from "../../shared/book/styles.ts";
import { comparable, type Tolerances } from "./comparable.ts";
import { HOSTILE_TEXTS, randomBooks } from "./random-books.ts";

/** A way to press Books into reality and to read them back; `Pressed` is the driver's own business. */
export interface PressDriver<Pressed> extends Tolerances {
  /** Presses into a workbook that holds nothing else afterwards. */
  readonly press: (book: Book) => Promise<Pressed>;
  readonly readBack: (pressed: Pressed) => Promise<Book>;
  /** How many random Books to try; a slow driver says fewer. */
  readonly randomRuns: number;
  /** In characters; Excel's own limit where nothing else is said. */
  readonly longestText?: number;
}

const STYLED_AS_GENERAL = { font: TEXT.font ?? {} };

function column(name: string, values: readonly string[], style = TEXT): Sheet {
  return sheetOf({ name, rows: values.map((value) => [cell(value, style)]) });
}

/** What every press must keep. The same suite runs over the .xlsx file and over Office.js. */
export function pressContract<Pressed>(name: string, driver: PressDriver<Pressed>): void {
  const keeps = async (book: Book): Promise<void> => {
    const read = await driver.readBack(await driver.press(book));
    expect(comparable(read, driver)).toEqual(comparable(book, driver));
  };

  describe(`${name} keeps`, () => {
    it("text of every kind as text, never as formula, number, date or error", () =>
      keeps(bookOf({ sheets: [column("Văn bản", HOSTILE_TEXTS)] })));

    it("text as text even in cells without the text format", () =>
      keeps(bookOf({ sheets: [column("Chung", HOSTILE_TEXTS, STYLED_AS_GENERAL)] })));

    it("the longest text", () =>
      keeps(bookOf({ sheets: [column("Dài", ["ộ".repeat(driver.longestText ?? 32_767)])] })));

    it("numbers, yes and no", () => {
      const values = [0, 1, -1, 0.1, 1e-9, 123_456_789_012, -0.5, true, false];
      const rows = values.map((value) => [cell(value, STYLED_AS_GENERAL), cell(1234, COUNT)]);
      return keeps(bookOf({ sheets: [sheetOf({ name: "Số", rows })] }));
    });

    it("days as serial numbers under their format", () => {
      const days = ["1900-01-01", "1900-03-01", "1945-09-02", "2022-04-21", "2024-02-29", "9999-12-31"];
      const rows = days.map((day) => [
        cell(serialOfDate(day), DATE),
        cell(serialOfDate(day), { ...DATE, numberFormat: "d/m/yyyy" }),
      ]);
      return keeps(bookOf({ sheets: [sheetOf({ name: "Ngày", rows })] }));
    });

    it("cells where they stand, with empty rows and columns between", () => {
      const rows = [[], [null, null, cell("C2")], [], [cell("A4"), null, cell("C4")]];
      return keeps(bookOf({ sheets: [sheetOf({ name: "Thưa", rows })] }));
    });

    it("the font of a cell, which may be all that tells its encoding", () => {
      const fonts = [".VnTime", "VNI-Times", "Times New Roman"].map((font) => ({ font: { name: font, size: 13 } }));
      return keeps(bookOf({ sheets: [sheetOf({ name: "Phông", rows: fonts.map((font) => [cell("§¶ng", font)]) })] }));
    });

    it("merged cells, with the value in the top left one", () => {
      const rows = [[cell("Tiêu đề", HEADER)], [cell("a"), cell("b")], [null, cell("c")]];
      const merges = [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 0, bottom: 2, right: 0 },
      ];
      return keeps(bookOf({ sheets: [sheetOf({ name: "Ô gộp", rows, merges })] }));
    });

    it("dropdowns from a hidden sheet and days between two days", () => keeps(guided("Phụ lục 3", "Danh mục")));

    it("names of sheets with spaces, apostrophes and accents, and what points at them", () =>
      keeps(guided("Tỉnh 'A' & \"B\"", "Danh mục (2)' x")));

    it("widths of columns, heights of rows, frozen rows", () => {
      const sheet = column("Khổ", ["STT", "Tên nhiệm vụ", "x"]);
      const columnWidths = [6, null, 45];
      return keeps(bookOf({ sheets: [{ ...sheet, columnWidths, rowHeights: new Map([[1, 42]]), frozenRows: 2 }] }));
    });

    it("hidden and very hidden sheets, also in front, and the active one", () => {
      const sheets = [
        { ...column("Ẩn", ["a"]), visibility: "hidden" as const },
        { ...column("Rất ẩn", ["b"]), visibility: "veryHidden" as const },
        column("Hiện 1", ["c"]),
        column("Hiện 2", ["d"]),
      ];
      return keeps(bookOf({ sheets, activeSheet: "Hiện 2" }));
    });

    it("names: hidden or not, of the workbook or of one sheet, the same name on two sheets", () => {
      const sheets = [column("Phụ lục 3", ["a"]), column("Phụ lục 3 (2)", ["a"])];
      const range = { top: 0, left: 0, bottom: 0, right: 2 };
      const hidden = "_TH.nq57_2023.p63_ha_noi.phu_luc_3";
      const names = [
        { name: hidden, hidden: true, scope: "Phụ lục 3", sheet: "Phụ lục 3", range },
        { name: hidden, hidden: true, scope: "Phụ lục 3 (2)", sheet: "Phụ lục 3 (2)", range },
        { name: "_TH.nq57_2023.p63_ha_noi.phu_luc_4", hidden: true, scope: null, sheet: "Phụ lục 3", range },
        { name: "Vung_in", hidden: false, scope: null, sheet: "Phụ lục 3 (2)", range: { ...range, bottom: 4 } },
      ];
      return keeps(bookOf({ sheets, names }));
    });

    it("Books of every shape", () => fc.assert(fc.asyncProperty(randomBooks(), keeps), { numRuns: driver.randomRuns }));
  });
}

/** A dropdown of a hidden sheet's labels, one that only offers, and a day that must lie between two days. */
function guided(name: string, listName: string): Book {
  const list = { ...column(listName, ["Đã hoàn thành", "Chưa đến thời điểm, =1"]), visibility: "hidden" as const };
  const sheet: Sheet = {
    ...column(name, ["Tình trạng thực hiện"]),
    validations: [
      {
        kind: "list",
        range: { top: 1, left: 0, bottom: 40, right: 0 },
        source: { sheet: listName, range: { top: 0, left: 0, bottom: 1, right: 0 } },
        prompt: "Chọn một trong các mức",
        error: "Hãy chọn một mức trong danh sách",
      },
      {
        kind: "list",
        range: { top: 1, left: 2, bottom: 1, right: 2 },
        source: { sheet: name, range: { top: 0, left: 0, bottom: 0, right: 0 } },
        prompt: null,
        error: null,
      },
      {
        kind: "date",
        range: { top: 1, left: 1, bottom: 40, right: 1 },
        from: serialOfDate("1945-09-02"),
        to: serialOfDate("2023-12-31"),
        prompt: null,
        error: 'Hãy nhập ngày dạng dd/mm/yyyy & "hợp lệ"',
      },
    ],
  };
  return bookOf({ sheets: [sheet, list], activeSheet: name });
}
