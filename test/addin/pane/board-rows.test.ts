import { expect, test } from "vitest";
import {
  type BoardFilter,
  boardRows,
  countOf,
  matches,
  NO_FILTER,
} from "../../../addin/pane/coordinator/board-rows.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { ReportState } from "../../../shared/report/head.ts";

const row = (unit: string, state: ReportState, overdue = false) => ({
  unit,
  state,
  n: 0,
  acceptedAt: null,
  late: false,
  overdue,
  counts: {},
});

const rows = boardRows(NQ57_2023, {
  units: [row("p63-cao-bang", "sent"), row("bct", "not-sent", true), row("p63-ha-noi", "returned")],
});
const found = (filter: Partial<BoardFilter>): readonly string[] =>
  rows.filter((each) => matches(each, { ...NO_FILTER, ...filter })).map(({ unit }) => unit);

test("units stand in protocol order, whatever order the service gives them in", () => {
  expect(rows.map(({ unit }) => unit)).toEqual(["bct", "p63-ha-noi", "p63-cao-bang"]);
});

test("a name is found with and without its marks", () => {
  expect(found({ text: "cao bang" })).toEqual(["p63-cao-bang"]);
  expect(found({ text: "Công Thương" })).toEqual(["bct"]);
});

test("states, quá hạn and regions are counted and filtered", () => {
  expect(countOf(rows, null)).toBe(3);
  expect(countOf(rows, "overdue")).toBe(1);
  expect(found({ state: "sent" })).toEqual(["p63-cao-bang"]);
  expect(found({ region: "central" })).toEqual(["bct"]);
  expect(found({ region: rows[2]?.about.region ?? "" })).toEqual(["p63-cao-bang"]);
});

test("kinds are filtered, together with the rest", () => {
  expect(found({ kind: "tinh" })).toEqual(["p63-cao-bang"]);
  expect(found({ kind: "tinh", state: "returned" })).toEqual([]);
});
