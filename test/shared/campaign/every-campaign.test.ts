import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annexSheets, template } from "../../../shared/annex/template.ts";
import type { Book, Cell, Sheet } from "../../../shared/book/book.ts";
import type { Annex, Campaign, Code } from "../../../shared/campaign/campaign.ts";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";
import { codeListOf, owingUnits, tasksOf } from "../../../shared/campaign/lookup.ts";
import { assessWorkbook } from "../../../shared/check/check.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";

/** Whatever the letter: what is filled into its template is read, checked, counted and merged as it was filled in. */

const AS_OF = "2027-01-01T00:00:00.000Z";

/** A person's work: one of the levels for every task, in the order of the rows. */
function filledIn(campaign: Campaign, unit: string, levels: readonly number[]): Book {
  const book = template(campaign, unit);
  const names = new Map(annexSheets(campaign, unit).map(({ annex, sheet }) => [sheet.name, annex]));
  const sheets = book.sheets.map((sheet) => {
    const annex = campaign.annexes.find(({ id }) => id === names.get(sheet.name));
    return annex?.listsTasks === true ? withLevels(campaign, unit, annex, sheet, levels) : sheet;
  });
  return { ...book, sheets };
}

function withLevels(campaign: Campaign, unit: string, annex: Annex, sheet: Sheet, levels: readonly number[]): Sheet {
  const tasks = tasksOf(campaign, unit).map(({ name }) => name);
  const named = annex.columns.findIndex(({ id }) => id === annex.nameColumn);
  const column = annex.columns.findIndex(({ field }) => field.kind === "code");
  const labels = codesOf(campaign, annex).map(({ label }) => label);
  const rows = sheet.rows.map((row) => {
    const task = tasks.indexOf(String(row[named]?.value ?? ""));
    const label = labels[(levels[task] ?? 0) % labels.length];
    if (task < 0 || label === undefined) return row;
    return row.map((cell, index): Cell | null =>
      index === column ? { style: cell?.style ?? {}, value: label } : cell,
    );
  });
  return { ...sheet, rows };
}

function codesOf(campaign: Campaign, annex: Annex): readonly Code[] {
  const field = annex.columns.find((each) => each.field.kind === "code")?.field;
  return (field?.kind === "code" ? codeListOf(campaign, field.list) : null)?.codes ?? [];
}

const work = (campaign: Campaign) =>
  fc.array(
    fc.record({
      unit: fc.constantFrom(...owingUnits(campaign).map(({ id }) => id)),
      levels: fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

describe.each(BUILT_IN_CAMPAIGNS)("$id", (campaign) => {
  test("keeps every level on its way from the template into the merge", () => {
    fc.assert(
      fc.property(work(campaign), (works) => {
        const contributions = works.map(({ unit, levels }, index): MergeInput["contributions"][number] => {
          const { annexes, findings } = assessWorkbook(campaign, unit, filledIn(campaign, unit, levels), NO_OPTIONS);
          expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
          const rows = annexes.flatMap((part) => part.rows.flatMap(({ task }) => task ?? []));
          expect(rows).toEqual(tasksOf(campaign, unit).map(({ id }) => id));
          const codes = campaign.annexes
            .filter(({ listsTasks }) => listsTasks)
            .flatMap((annex) => codesOf(campaign, annex));
          const chosen = rows.map((_, row) => codes[(levels[row] ?? 0) % codes.length]?.code ?? "");
          const counts = Object.fromEntries(
            [...Map.groupBy(chosen, (code) => code)].map(([code, all]) => [code, all.length]),
          );
          expect(statusCounts(campaign, annexes)).toEqual(counts);
          const report = { unit, n: index + 1, state: "sent" as const, acceptedAt: AS_OF, late: false, letter: null };
          return { ...report, receiptCode: `TEST/${index}`, annexes };
        });
        const book = merge(campaign, {
          asOf: AS_OF,
          units: null,
          contributions,
          standings: [],
          decisions: [],
          previous: null,
        });
        const text = (name: string): string => JSON.stringify(book.sheets.find((sheet) => sheet.name === name)?.rows);
        for (const { id, officialName } of owingUnits(campaign)) expect(text("Theo dõi"), id).toContain(officialName);
        expect(text("Bìa")).toContain(`${new Set(works.map(({ unit }) => unit)).size}/${owingUnits(campaign).length}`);
        expect(text("Bìa")).toContain(campaign.letter.number);
      }),
      { numRuns: 6 },
    );
  });
});
