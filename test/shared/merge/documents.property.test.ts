import fc from "fast-check";
import { expect, it } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { documents, modelKey, typed } from "./document-model.ts";
import { contribution, input, table } from "./reports.ts";

const UNITS = ["bct", "bxd", "p63-ha-noi", "p63-cao-bang", "p63-lao-cai"];

/** Some of the documents, each typed in some way, for each unit. */
const reports = documents.chain((all) =>
  fc
    .tuple(...UNITS.map(() => fc.subarray(all, { minLength: 1 })))
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((some) => fc.tuple(...some.map((one) => typed(one)))))
        .map((rows) => chosen.map((some, index) => ({ some, rows: rows[index] ?? [] }))),
    ),
);

it("lists each document once with as many reporters as it has, and each row of each unit once", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const model = new Map<string, number>();
      for (const { some } of all) for (const one of some) model.set(modelKey(one), (model.get(modelKey(one)) ?? 0) + 1);
      const contributions = all.map(({ rows }, index) =>
        contribution(UNITS[index] ?? "", { annexes: [{ annex: "phu-luc-4", rows }] }),
      );
      const book = merge(NQ57_2023, input(contributions));
      const counts = table(book, "Phụ lục 4").map((line) => Number(line["Số đơn vị báo cáo"]));
      expect(counts.sort()).toEqual([...model.values()].sort());
      expect(table(book, "Phụ lục 4 chi tiết")).toHaveLength(all.reduce((sum, { rows }) => sum + rows.length, 0));
    }),
    { numRuns: 100 },
  );
});
