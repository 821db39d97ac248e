import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportRow } from "../../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../../shared/campaign/built-in/nq57-2026.ts";
import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import { owingUnits } from "../../../../shared/campaign/lookup.ts";
import { annexTasks } from "../../../../shared/merge/annex-tasks.ts";
import type { Contribution } from "../../../../shared/merge/contribution.ts";
import { scopeOf } from "../../../../shared/merge/scope.ts";
import { COMPARED } from "../../../../shared/merge/series/change-kind.ts";
import { levelChanges } from "../../../../shared/merge/series/level-changes.ts";
import { transitionsOf } from "../../../../shared/merge/series/transitions.ts";
import { LEVELS } from "../arbitrary.ts";
import { input } from "../reports.ts";
import { own, reported, task } from "./two-years.ts";

/** Few names and many levels, so that tasks meet; levels no list has among them. */
const level = fc.constantFrom(...LEVELS, ...LEVELS, "lạ");
const rowIn = (campaign: Campaign): fc.Arbitrary<ReportRow> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...campaign.tasks.map(({ id }) => id)), level).map(([id, status]) => task(id, status)),
    fc
      .tuple(fc.constantFrom("Đắp đê ngày 11/7/2023", "Đắp đê ngày 2/6/2026", "Trồng rừng", ""), level)
      .map(([name, status]) => own(name, status)),
  );

/** Few bodies, those that were merged and divided first. */
function reportsIn(campaign: Campaign, bodies: readonly string[]): fc.Arbitrary<Contribution[]> {
  const ids = owingUnits(campaign).flatMap(({ id }) => (bodies.includes(id) ? [id] : []));
  return fc
    .uniqueArray(fc.constantFrom(...ids))
    .chain((units) =>
      fc.tuple(
        ...units.map((unit) => fc.array(rowIn(campaign), { maxLength: 6 }).map((rows) => reported(unit, ...rows))),
      ),
    );
}

const OLDS = ["bca", "btttt", "bkhcn", "bldtbxh", "bnv", "btc", "p63-hoa-binh", "p63-phu-tho", "p63-vinh-phuc", "vcci"];
const NEWS = ["bca@2025", "bkhcn@2025", "bnv@2025", "bgddt@2025", "p34-phu-tho", "p34-cao-bang", "vcci"];

function reportsOf(campaign: Campaign, contributions: readonly Contribution[]) {
  const scope = scopeOf(campaign, input(contributions));
  return { campaign, scope, tasks: annexTasks(campaign, scope, []) };
}

function rowCount(contributions: readonly Contribution[]): number {
  return contributions.flatMap(({ annexes }) => annexes.flatMap(({ rows }) => rows)).length;
}

test("every row stands in one change, every compared change in one square of the table, and each by its own levels", () => {
  const years = fc.record({ olds: reportsIn(NQ57_2023, OLDS), news: reportsIn(NQ57_2026, NEWS) });
  fc.assert(
    fc.property(years, ({ olds, news }) => {
      const [earlier, later] = [reportsOf(NQ57_2023, olds), reportsOf(NQ57_2026, news)];
      const [before, after] = [earlier.tasks[0], later.tasks[0]];
      if (before === undefined || after === undefined) throw new Error("no annex of tasks");
      const changes = levelChanges(earlier, later, { before, after });

      const [seenBefore, seenAfter] = [changes.flatMap((one) => one.before), changes.flatMap((one) => one.after)];
      expect([seenBefore.length, new Set(seenBefore).size]).toEqual([rowCount(olds), rowCount(olds)]);
      expect([seenAfter.length, new Set(seenAfter).size]).toEqual([rowCount(news), rowCount(news)]);

      const compared = changes.filter(({ kind }) => COMPARED.includes(kind));
      const table = transitionsOf(changes, LEVELS.length);
      expect(table.flat().reduce((sum, one) => sum + one, 0)).toBe(compared.length);
      const statuses = (rows: readonly { readonly row: ReportRow }[]) => [
        ...new Set(rows.map(({ row }) => row.values.status)),
      ];
      for (const [from, line] of table.entries()) {
        for (const [to, count] of line.entries()) {
          const there = compared.filter(
            (one) =>
              JSON.stringify([statuses(one.before), statuses(one.after)]) ===
              JSON.stringify([[LEVELS[from]], [LEVELS[to]]]),
          );
          expect(count).toBe(there.length);
        }
      }
      // Nothing is compared while anybody who was asked is unheard.
      for (const one of compared) expect([one.silentBefore, one.silentAfter]).toEqual([[], []]);
    }),
    { numRuns: 60 },
  );
});
