import fc from "fast-check";
import { expect, test } from "vitest";
import { displayText } from "../../../shared/annex/display-text.ts";
import { readWorkbook } from "../../../shared/annex/read.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";
import { anyBook, filled, filling } from "./arbitrary-books.ts";

test("reading never throws and accounts for every filled cell", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const { coverage, annexes, findings } = readWorkbook(book, NQ57_2023, "bct", NO_OPTIONS);
      const filled = book.sheets.map(
        ({ rows }) => rows.flat().filter((cell) => cell !== null && displayText(cell) !== "").length,
      );
      const counted = coverage.map(({ read, ignored }) => ignored.reduce((sum, { cells }) => sum + cells, read));
      expect(counted).toEqual(filled);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      const rowsOfAnnex = annexes.map(({ rows }) => new Set(rows.map(({ at }) => `${at.sheet}!${at.row}`)).size);
      expect(rowsOfAnnex).toEqual(annexes.map(({ rows }) => rows.length));
    }),
    { numRuns: 400 },
  );
});

test("a template filled in gives back exactly what was filled in", () => {
  fc.assert(
    fc.property(filling, (given) => {
      const { book, expected } = filled(given);
      const reading = readWorkbook(book, NQ57_2023, given.unit, NO_OPTIONS);
      const rows = reading.annexes.map(({ annex, rows }) => [
        annex,
        rows.map(({ task, values }) => ({ task, ...values })),
      ]);
      expect(Object.fromEntries(rows)).toEqual(expected);
      expect(reading.findings).toEqual([]);
      expect(reading.origins).toEqual([{ campaign: NQ57_2023.id, unit: given.unit }]);
    }),
    { numRuns: 60 },
  );
});
