import { describe, expect, test } from "vitest";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { placeRemarks } from "../../../shared/report/remark-places.ts";

const rows = (names: readonly string[], from: number, sheet = "Phụ lục 3"): AnnexRows[] => [
  {
    annex: "phu-luc-3",
    columns: { name: "B", status: "C" },
    rows: names.map((name, index) => ({ at: { sheet, row: from + index }, task: null, values: { name } })),
  },
];
const remark = { annex: "phu-luc-3", row: 9, text: "Đề nghị nêu rõ" };

describe("a remark on a row", () => {
  test("leads to its row where it stands now, after rows were added above it and the sheet was renamed", () => {
    const now = rows(["Việc mới", "Việc A", "việc  b"], 8, "PL3");
    expect(placeRemarks(NQ57_2023, [remark], rows(["Việc A", "Việc B"], 8), now)).toEqual([
      { remark, name: "Việc B", at: { sheet: "PL3", row: 10 }, column: "B" },
    ]);
  });

  test("leads to where the row stood when nothing is known of the workbook, or the row is gone", () => {
    const [before] = [rows(["Việc A", "Việc B"], 8)];
    for (const now of [[], rows(["Việc A"], 8)]) {
      expect(placeRemarks(NQ57_2023, [remark], before, now)[0]?.at).toEqual({ sheet: "Phụ lục 3", row: 9 });
    }
  });

  test("leads nowhere when the version has no such row", () => {
    expect(placeRemarks(NQ57_2023, [remark], [], [])).toEqual([{ remark, name: null, at: null, column: null }]);
  });
});
