import { expect, test } from "vitest";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { countDifferences, differences, locatedDifferences } from "../../../shared/report/difference.ts";

const rows = (...all: readonly (readonly [name: string, status: string | null])[]): AnnexRows[] => [
  {
    annex: "phu-luc-3",
    rows: all.map(([name, status], index) => ({
      at: { sheet: "Phụ lục 3", row: index + 8 },
      task: null,
      values: { name, status },
    })),
  },
];
const before = rows(["Việc A", "hoan-thanh"], ["Việc B", "hoan-thanh"], ["Việc C", null]);
const after = rows(["Việc A", "chua-den-thoi-diem"], ["Việc B", null], ["Việc C", "hoan-thanh"], ["Việc D", null]);

test("cells that changed, came and went are counted apart", () => {
  expect(countDifferences(differences(NQ57_2023, before, after))).toEqual({ changed: 1, added: 2, removed: 1 });
});

test("located differences are the same ones in the same order, with the rows they stand between", () => {
  const located = locatedDifferences(NQ57_2023, before, after);
  expect(located.map(({ rowBefore, rowAfter, ...cell }) => cell)).toEqual(differences(NQ57_2023, before, after));
  expect(located.map(({ rowBefore, rowAfter }) => [rowBefore?.at.row, rowAfter?.at.row])).toEqual([
    [8, 8],
    [9, 9],
    [10, 10],
    [undefined, 11],
  ]);
});
