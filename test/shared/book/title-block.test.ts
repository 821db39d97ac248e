import { describe, expect, it } from "vitest";
import { dateCell } from "../../../shared/book/builders.ts";
import { ATTACHED_TO, DATE, HEADING, TEXT, TITLE } from "../../../shared/book/styles.ts";
import { textHeight } from "../../../shared/book/text-height.ts";
import { titleBlock } from "../../../shared/book/title-block.ts";

describe("the lines above a table", () => {
  const block = titleBlock(
    [
      ["PHỤ LỤC 3", HEADING],
      ["", TITLE],
      ["(Kèm theo Công văn số 8490/BKHĐT-QLKTTW ngày 12/10/2023)", ATTACHED_TO],
    ],
    [6, 20, 10],
  );

  it("run across all its columns", () => {
    expect(block.merges).toEqual([0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 2 })));
    expect(block.rows.map((row) => row.length)).toEqual([1, 0, 1]);
  });

  it("are as high as their text needs, because programs fit no merged row", () => {
    expect(block.heights.get(2)).toBeGreaterThan(block.heights.get(0) ?? Number.POSITIVE_INFINITY);
  });
});

describe("the height of a text", () => {
  it("grows with its lines, its capitals and its font, and stops where Excel stops", () => {
    const small = textHeight("một dòng", TEXT, 40);
    expect(textHeight("một dòng\nhai dòng", TEXT, 40)).toBe(2 * small);
    expect(textHeight("chữ ".repeat(30), TEXT, 40)).toBeGreaterThan(small);
    expect(textHeight("CHỮ HOA ".repeat(5), TEXT, 40)).toBeGreaterThan(textHeight("chữ hoa ".repeat(5), TEXT, 40));
    expect(textHeight("dòng\n".repeat(100), TEXT, 40)).toBe(409);
  });

  it("is one line where text is not wrapped", () => {
    expect(textHeight("dài ".repeat(100), HEADING, 10)).toBe(textHeight("ngắn", HEADING, 10));
  });
});

describe("a cell for a day", () => {
  it("holds a number under a date format", () =>
    expect(dateCell("2023-07-11")).toEqual({ value: 45_118, style: DATE }));
  it("is empty and still a date cell without a day", () => expect(dateCell(null)).toEqual({ value: "", style: DATE }));
  it("holds text for a day before Excel's first", () => {
    expect(dateCell("1884-06-06")).toEqual({ value: "06/06/1884", style: { ...DATE, numberFormat: "@" } });
  });
});
