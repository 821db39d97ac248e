import fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchFile, newFile } from "../../../../addin/upload/batch/batch-file.ts";
import { type BatchState, NO_BATCH, readyByUnit, standingOf } from "../../../../addin/upload/batch/batch-state.ts";
import { checkedFile } from "../paper-files.ts";

const UNITS = ["bct", "byt", null];
const receiptOf = (n: number) => ({
  ...{ code: `T/${n}`, n, submissionId: `s${n}`, hash: "", acceptedAt: "2023-10-20T00:00:00.000Z", late: false },
});

/** Any batch a person may have before them: some checked, some stored, orders given for files that have changed since. */
const batches: fc.Arbitrary<BatchState> = fc
  .record({
    files: fc.array(
      fc.record({
        unit: fc.constantFrom(...UNITS),
        blocking: fc.constantFrom(0, 0, 0, 2),
        isChecked: fc.boolean(),
        leftOut: fc.constantFrom(false, false, true),
        stored: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
      { maxLength: 7 },
    ),
    orders: fc.array(fc.tuple(fc.constantFrom("bct", "byt"), fc.subarray(["0", "1", "2", "3", "4", "5"])), {
      maxLength: 2,
    }),
    receivedAt: fc.constantFrom(null, "2023-10-20T00:00:00.000Z"),
  })
  .map(({ files, orders, receivedAt }) => ({
    ...NO_BATCH,
    receivedAt,
    orders: new Map(orders.map(([unit, ids]) => [unit, { among: ids, chosen: ids.slice(0, 2) }])),
    files: files.map(
      ({ unit, blocking, isChecked, leftOut, stored }, index): BatchFile => ({
        ...newFile(String(index), `${index}.xlsx`),
        ...{ work: null, unit, leftOut },
        checked: isChecked ? { ...checkedFile(String(index)), blocking } : null,
        stored: stored === null ? null : { receipt: receiptOf(stored), before: false },
      }),
    ),
  }));

test("two files of one unit never go out unless somebody has said in which order, and none goes that is not ready", () => {
  fc.assert(
    fc.property(batches, (state) => {
      for (const group of readyByUnit(state)) {
        const unit = group[0]?.unit ?? "";
        expect(new Set(group.map((file) => file.unit))).toEqual(new Set([unit]));
        for (const file of group) expect(standingOf(file, state)).toBe("ready");
        const order = state.orders.get(unit)?.chosen ?? [];
        const rivals = state.files.filter((file) => file.unit === unit && !file.leftOut && file.stored === null);
        if (rivals.length > 1) {
          const turns = group.map(({ id }) => order.indexOf(id));
          expect(turns).not.toContain(-1);
          expect(turns).toEqual([...turns].sort());
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("without the hour of receipt nothing goes out", () => {
  fc.assert(fc.property(batches, (state) => readyByUnit({ ...state, receivedAt: null }).length === 0));
});
