import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnexRows, ReportRow } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { canonicalContent } from "../../../shared/report/canonical.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import { differences } from "../../../shared/report/difference.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";

const row = (values: Record<string, string | null>, at = 8, task: string | null = null): ReportRow => ({
  at: { sheet: "Phụ lục 3", row: at },
  task,
  values,
});
const annex3 = (...rows: ReportRow[]): AnnexRows[] => [{ annex: "phu-luc-3", rows }];
const canonical = (annexes: readonly AnnexRows[]) => canonicalContent(annexes, NO_OPTIONS);

describe("the same content", () => {
  const one = annex3(row({ name: "Rà soát", status: "hoan-thanh" }));

  test("does not depend on places, empty cells, the order of columns or empty annexes", () => {
    const other = annex3(row({ status: "hoan-thanh", name: "Rà soát", note: null, more: "" }, 99));
    expect(canonical([...other, { annex: "phu-luc-4", rows: [] }])).toBe(canonical(one));
  });

  test("depends on every value, the order of rows and the declarations", () => {
    const two = [row({ name: "A" }), row({ name: "B" })] as const;
    expect(canonical(annex3(two[0], two[1]))).not.toBe(canonical(annex3(two[1], two[0])));
    expect(canonical(annex3(row({ name: "Rà soát", status: "chua-den-thoi-diem" })))).not.toBe(canonical(one));
    expect(canonical(annex3(row({ name: "Rà soát", status: "hoan-thanh" }, 8, "T1")))).not.toBe(canonical(one));
    for (const change of [
      { nothingToReport: ["phu-luc-4"] },
      { letter: { number: "1", date: "2023-10-10" } },
      { receivedAt: "2023-10-10T00:00:00Z" },
      { reasons: { a: "b" } },
    ]) {
      expect(canonicalContent(one, { ...NO_OPTIONS, ...change })).not.toBe(canonical(one));
    }
  });

  test("does not depend on how findings were answered, since rows show what came of it", () => {
    expect(canonicalContent(one, { ...NO_OPTIONS, accept: ["x"], choose: { y: "z" } })).toBe(canonical(one));
  });
});

describe("differences between two versions", () => {
  test("are cells of rows matched by task, then name, wherever they moved to", () => {
    const before = annex3(row({ name: "A", status: "1" }), row({ name: "Tên cũ", status: "1" }, 9, "T1"));
    const after = annex3(row({ name: "Tên mới", status: "2" }, 8, "T1"), row({ name: "a.", status: "1" }, 9));
    expect(differences(NQ57_2023, before, after)).toEqual([
      { annex: "phu-luc-3", row: "a.", column: "name", before: "A", after: "a." },
      { annex: "phu-luc-3", row: "Tên mới", column: "name", before: "Tên cũ", after: "Tên mới" },
      { annex: "phu-luc-3", row: "Tên mới", column: "status", before: "1", after: "2" },
    ]);
  });

  test("show a row that came or went cell by cell", () => {
    const before = annex3(row({ name: "A", status: null }));
    expect(differences(NQ57_2023, before, [])).toEqual([
      { annex: "phu-luc-3", row: "A", column: "name", before: "A", after: null },
    ]);
    expect(differences(NQ57_2023, [], before)).toMatchObject([{ before: null, after: "A" }]);
  });

  test("are none for the same rows, and turn round with the versions", () => {
    const rows = fc.array(fc.record({ name: fc.string(), status: fc.constantFrom("a", "b", null) }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const before = annex3(...one.map((values) => row(values)));
        const after = annex3(...other.map((values) => row(values)));
        expect(differences(NQ57_2023, before, before)).toEqual([]);
        const there = differences(NQ57_2023, before, after).length === 0;
        expect(differences(NQ57_2023, after, before).length === 0).toBe(there);
      }),
    );
  });
});

test("levels are counted over the annexes that list tasks, and rows without one are not lost", () => {
  const rows = [row({ status: "hoan-thanh" }), row({ status: "hoan-thanh" }), row({ status: null })];
  const documents = { annex: "phu-luc-4", rows: [row({ status: "con-hieu-luc" })] };
  expect(statusCounts(NQ57_2023, [...annex3(...rows), documents])).toEqual({ "hoan-thanh": 2, "": 1 });
});
