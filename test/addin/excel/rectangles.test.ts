import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectangles } from "../../../addin/excel/rectangles.ts";
import { formatRange } from "../../../shared/book/address.ts";

const same = (a: string, b: string): boolean => a === b;

describe("rectangles of equal cells", () => {
  it("are one for a table whose cells are alike", () => {
    const table = Array.from({ length: 200 }, () => ["x", "x", "x"]);
    expect(rectangles(table, same).map(({ range }) => formatRange(range))).toEqual(["A1:C200"]);
  });

  it("are one for each column of a table with its own format per column", () => {
    const table = [["h", "h", "h"], ...Array.from({ length: 99 }, () => ["a", "b", "a"])];
    expect(rectangles(table, same).map(({ value, range }) => `${value} ${formatRange(range)}`)).toEqual([
      "h A1:C1",
      "a A2:A100",
      "b B2:B100",
      "a C2:C100",
    ]);
  });

  it("cover every cell exactly once, and no empty one", () => {
    const tables = fc.array(fc.array(fc.constantFrom("a", "b", null), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(tables, (table) => {
        const seen = new Map<string, string>();
        for (const { value, range } of rectangles(table, same)) {
          for (let row = range.top; row <= range.bottom; row += 1) {
            for (let column = range.left; column <= range.right; column += 1) {
              expect(seen.has(`${row},${column}`)).toBe(false);
              seen.set(`${row},${column}`, value);
            }
          }
        }
        const wanted = table.flatMap((row, r) =>
          row.flatMap((value, c) => (value === null ? [] : [[`${r},${c}`, value]])),
        );
        expect([...seen].sort()).toEqual(wanted.sort());
      }),
    );
  });
});
