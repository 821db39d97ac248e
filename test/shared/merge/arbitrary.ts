import fc from "fast-check";
import type { ReportRow } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { Contribution, MergeInput, Standing } from "../../../shared/merge/contribution.ts";
import { AFTER_DUE, BEFORE_DUE } from "./reports.ts";

/** Reports as they should be, and as they should never be. */

export const LEVELS = NQ57_2023.codeLists.find(({ id }) => id === "task-status")?.codes.map(({ code }) => code) ?? [];
const OWING = NQ57_2023.units.filter(({ owes }) => owes).map(({ id }) => id);

const text = fc.oneof(
  fc.constantFrom("Rà soát quy hoạch vùng", "=1+1", "", "Đã ban hành\nKế hoạch số 12/KH-UBND"),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const day = fc.oneof(fc.constantFrom("2023-07-11", "1885-01-02", "2023-02-30", "không rõ"), fc.constant(null));
const level = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LEVELS) }, fc.constantFrom(null, "lạ", ""));

const place = fc.record({ sheet: text, row: fc.integer({ min: 1, max: 1_048_576 }) });

const taskRow: fc.Arbitrary<ReportRow> = fc.record({
  at: place,
  task: fc.constantFrom(null, "NQ57-C-BN-01"),
  values: fc.record({ name: text, status: level, extra: text }, { requiredKeys: [] }),
});

const documentRow: fc.Arbitrary<ReportRow> = fc.record({
  at: place,
  task: fc.constant(null),
  values: fc.record({ content: text, issuedOn: day, issuer: text, status: text }, { requiredKeys: [] }),
});

const annexes = fc
  .record({
    tasks: fc.array(taskRow, { maxLength: 6 }),
    documents: fc.array(documentRow, { maxLength: 4 }),
    strange: fc.array(taskRow, { maxLength: 2 }),
  })
  .map(({ tasks, documents, strange }) => [
    { annex: "phu-luc-4", rows: documents },
    { annex: "phu-luc-3", rows: tasks },
    { annex: "phu-luc-99", rows: strange },
  ]);

const contributionBy = (unit: string): fc.Arbitrary<Contribution> =>
  fc.record({
    unit: fc.constant(unit),
    n: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom("sent", "accepted"),
    receiptCode: fc.string({ maxLength: 12 }),
    acceptedAt: fc.constantFrom("2023-10-19T03:05:00.000Z", "2023-11-01T00:00:00.000Z"),
    late: fc.boolean(),
    letter: fc.option(text),
    annexes,
  });

const standingOf = (unit: string): fc.Arbitrary<Standing> =>
  fc.record({
    unit: fc.constant(unit),
    state: fc.constantFrom("not-sent", "awaiting-approval", "returned"),
    n: fc.integer({ min: 0, max: 3 }),
    acceptedAt: fc.constantFrom(null, "2023-10-19T03:05:00.000Z"),
    late: fc.boolean(),
    overdue: fc.boolean(),
    extendedUntil: fc.constantFrom(null, "2023-11-10T00:00:00.000Z"),
  });

/** At most one report of any unit that owes one; with `strangers` few units, reports given twice, and what cannot be placed. */
export function inputs({ strangers }: { strangers: boolean }): fc.Arbitrary<MergeInput> {
  const ids = strangers ? [...OWING.slice(0, 4), "bkhdt", "khong-co", "__proto__", ""] : OWING;
  const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 10 });
  const twice = fc.array(fc.constantFrom(...ids), { maxLength: 10 });
  return fc.record({
    asOf: fc.constantFrom(BEFORE_DUE, AFTER_DUE),
    units: strangers ? fc.option(twice) : fc.constant(null),
    contributions: (strangers ? twice : some).chain((units) => fc.tuple(...units.map(contributionBy))),
    standings: some.chain((units) => fc.tuple(...units.map(standingOf))),
    decisions: fc.constant([]),
    previous: fc.constant(null),
  });
}
