import { expect, test } from "vitest";
import { placementNames } from "../../../addin/excel/placement-names.ts";

const WANTED = ["Bìa", "Phụ lục 3"];

test("sheets keep their names where none is taken", () => {
  expect(placementNames(WANTED, ["Sheet1"], "tổng hợp")).toEqual(WANTED);
});

test("where one is taken, all get the same number, whatever the case of the one that stands", () => {
  expect(placementNames(WANTED, ["phụ lục 3"], "tổng hợp")).toEqual(["Bìa (tổng hợp 2)", "Phụ lục 3 (tổng hợp 2)"]);
  const twice = ["Phụ lục 3", "Bìa (tổng hợp 2)"];
  expect(placementNames(WANTED, twice, "tổng hợp")).toEqual(["Bìa (tổng hợp 3)", "Phụ lục 3 (tổng hợp 3)"]);
});

test("a name stays within Excel's 31 characters", () => {
  const [name] = placementNames(
    ["Danh mục văn bản quy phạm p. luật"],
    ["Danh mục văn bản quy phạm p. luật"],
    "tổng hợp",
  );
  expect(name).toMatch(/ \(tổng hợp 2\)$/);
  expect(name?.length).toBeLessThanOrEqual(31);
});
