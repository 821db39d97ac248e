import { expect, test } from "vitest";
import { coverageLines, coverageSummary } from "../../../addin/pane/reporter/coverage-text.ts";
import { vi } from "../../../addin/pane/strings/vi.ts";

const COVERAGE = [
  {
    sheet: "Phụ lục 3",
    annex: "phu-luc-3",
    read: 18,
    ignored: [
      { reason: "heading", cells: 3 },
      { reason: "group-row", cells: 2 },
    ],
  },
  { sheet: "Phụ lục 4", annex: "phu-luc-4", read: 4, ignored: [] },
  { sheet: "Nháp", annex: null, read: 0, ignored: [{ reason: "moon-phase", cells: 7 }] },
  { sheet: "Sheet1", annex: null, read: 0, ignored: [] },
];

test("every filled cell is in one of the two numbers", () => {
  expect(coverageSummary(COVERAGE, vi)).toBe("Đã đọc 22 ô, bỏ qua 12 ô: xem vì sao");
});

test("each sheet says what was passed over and why; an empty one says nothing, a reason nobody knows says itself", () => {
  expect(coverageLines(COVERAGE, vi)).toEqual([
    "Phụ lục 3: đã đọc 18 ô, bỏ qua 5 ô vì là tiêu đề cột (3), là dòng nhóm (2)",
    "Phụ lục 4: đã đọc 4 ô",
    "Nháp: đã đọc 0 ô, bỏ qua 7 ô vì moon-phase (7)",
  ]);
});
