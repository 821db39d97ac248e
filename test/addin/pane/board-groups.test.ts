import { expect, test } from "vitest";
import { groupsByKind, groupsByRegion, levelTotals } from "../../../addin/pane/coordinator/board-groups.ts";
import { boardRows, CENTRAL } from "../../../addin/pane/coordinator/board-rows.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import type { ReportState } from "../../../shared/report/head.ts";

const STATES: Readonly<Record<string, ReportState>> = {
  bct: "accepted",
  btc: "returned",
  "p63-cao-bang": "sent",
  "p63-ha-noi": "awaiting-approval",
};
const units = owingUnits(NQ57_2023).map(({ id }) => ({
  unit: id,
  state: STATES[id] ?? ("not-sent" as const),
  n: 0,
  acceptedAt: null,
  late: false,
  overdue: id === "p63-cao-bang" || id === "p63-bac-kan",
  counts: id === "bct" ? { "hoan-thanh": 3 } : id === "p63-cao-bang" ? { "hoan-thanh": 2, "": 1 } : {},
}));
const rows = boardRows(NQ57_2023, { units });

test("every unit is counted once, whichever way the board is counted", () => {
  for (const groups of [groupsByRegion(NQ57_2023, rows), groupsByKind(rows)]) {
    const counted = groups.flatMap(({ counts }) => Object.values(counts));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(85);
    expect(groups.reduce((sum, group) => sum + group.units, 0)).toBe(85);
  }
});

test("central bodies come first, and a sent report is received even where its row says overdue", () => {
  const [central, north] = groupsByRegion(NQ57_2023, rows);
  expect(central).toMatchObject({ id: CENTRAL, counts: { received: 1, returned: 1, overdue: 0 } });
  expect(north?.counts).toMatchObject({ received: 1, overdue: 1 });
});

test("levels add up over the units given, those nobody used included", () => {
  const totals = levelTotals(NQ57_2023, rows);
  expect(totals).toHaveLength(5);
  expect(totals.find(({ code }) => code === "hoan-thanh")?.rows).toBe(5);
  expect(levelTotals(NQ57_2023, rows.slice(0, 0)).every(({ rows: none }) => none === 0)).toBe(true);
});
