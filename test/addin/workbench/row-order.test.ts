import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellContent } from "../../../addin/workbench/document.ts";
import { rowOrder, type SortDirection } from "../../../addin/workbench/univer/row-order.ts";

type Value = string | number | boolean | null;

const cellOf = (value: Value): CellContent => (value === null ? { kind: "empty" } : { kind: "value", value });
const sorted = (values: readonly Value[], direction: SortDirection): readonly Value[] =>
  rowOrder(values.map(cellOf), direction).map((position) => values[position] ?? null);

test("provinces stand in the order of the Vietnamese alphabet, Đ after D", () => {
  const names = ["Đồng Nai", "Điện Biên", "Đắk Lắk", "Cao Bằng", "An Giang", "Hà Nội", "Bắc Giang", "Bà Rịa"];
  expect(sorted(names, "ascending")).toEqual([
    "An Giang",
    "Bà Rịa",
    "Bắc Giang",
    "Cao Bằng",
    "Đắk Lắk",
    "Điện Biên",
    "Đồng Nai",
    "Hà Nội",
  ]);
});

test("numbers before text before yes and no; what is empty comes last either way", () => {
  expect(sorted(["b", null, 10, true, 9], "ascending")).toEqual([9, 10, "b", true, null]);
  expect(sorted(["b", null, 10, true, 9], "descending")).toEqual([true, "b", 10, 9, null]);
});

const values = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null)));

test("every row is there once, and equal ones keep their order", () => {
  fc.assert(
    fc.property(values, fc.constantFrom<SortDirection>("ascending", "descending"), (cells, direction) => {
      const order = rowOrder(cells.map(cellOf), direction);
      expect([...order].sort((a, b) => a - b)).toEqual(cells.map((_, index) => index));
      order.forEach((position, at) => {
        const next = order[at + 1];
        if (next !== undefined && cells[position] === cells[next]) expect(position).toBeLessThan(next);
      });
    }),
  );
});
