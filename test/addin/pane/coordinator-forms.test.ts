import { expect, test } from "vitest";
import { boardRows } from "../../../addin/pane/coordinator/board-rows.ts";
import { isProvisional, readAsOf } from "../../../addin/pane/coordinator/merge-choice.ts";
import { remarkAt, remarksInNote, withRemark, writtenRemarks } from "../../../addin/pane/coordinator/row-remarks.ts";
import { typedInstant } from "../../../addin/pane/coordinator/typed-instant.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { ok } from "../../../shared/result.ts";

test("a typed day and time are Viet Nam's, day first", () => {
  expect(typedInstant({ day: "5/11/2023", time: "17:00" })).toBe("2023-11-05T10:00:00.000Z");
  expect(typedInstant({ day: "5/11/2023", time: "0:30" })).toBe("2023-11-04T17:30:00.000Z");
  for (const [day, time] of [
    ["31/2/2023", "17:00"],
    ["5/11/23", "17:00"],
    ["5/11/2023", "25:00"],
    ["5/11/2023", ""],
  ] as const)
    expect(typedInstant({ day, time })).toBeNull();
});

test("a merge speaks of the last event, or of a moment that has been", () => {
  const now = new Date("2023-11-10T00:00:00.000Z");
  expect(readAsOf({ day: " ", time: "17:00" }, now)).toEqual(ok(null));
  expect(readAsOf({ day: "5/11/2023", time: "17:00" }, now)).toEqual(ok("2023-11-05T10:00:00.000Z"));
  expect(readAsOf({ day: "12/11/2023", time: "17:00" }, now).ok).toBe(false);
  expect(readAsOf({ day: "hôm qua", time: "17:00" }, now).ok).toBe(false);
});

test("it is called provisional as long as the cover would call it so", () => {
  const row = { unit: "bct", n: 1, acceptedAt: null, late: false, overdue: false, counts: {} };
  const sent = boardRows(NQ57_2023, { units: [{ ...row, state: "sent" }] });
  const returned = boardRows(NQ57_2023, { units: [{ ...row, state: "returned" }] });
  const after = new Date("2023-11-10T00:00:00.000Z");
  expect(isProvisional(NQ57_2023, sent, after)).toBe(false);
  expect(isProvisional(NQ57_2023, returned, after)).toBe(true);
  expect(isProvisional(NQ57_2023, sent, "2023-10-31T16:59:00.000Z")).toBe(true);
});

test("there is one remark to a row, empty ones do not go, and none is lost when the rows change under it", () => {
  const once = withRemark([], "phu-luc-3", 9, "Nêu rõ");
  const twice = withRemark(withRemark(once, "phu-luc-4", 5, "  "), "phu-luc-3", 9, "Nêu rõ mức");
  expect(remarkAt(twice, "phu-luc-3", 9)).toBe("Nêu rõ mức");
  expect(remarkAt(twice, "phu-luc-3", 10)).toBeNull();
  expect(writtenRemarks(twice)).toEqual([{ annex: "phu-luc-3", row: 9, text: "Nêu rõ mức" }]);
  expect(withRemark(twice, "phu-luc-4", 5, null)).toHaveLength(1);
  expect(remarksInNote("Sửa gấp", twice, ({ row, text }) => `Dòng ${row}: ${text}`)).toBe(
    "Sửa gấp\nDòng 9: Nêu rõ mức",
  );
});
