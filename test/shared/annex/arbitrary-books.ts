import fc from "fast-check";
import { template } from "../../../shared/annex/template.ts";
import type { Book, Cell, Sheet } from "../../../shared/book/book.ts";
import { dateCell, sheetOf } from "../../../shared/book/builders.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { codeLabel, codeListOf, outlineOf, owingUnits, tasksOf } from "../../../shared/campaign/lookup.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";

/** Workbooks as they come: anything at all, and templates filled in as an official would. */

const headings = NQ57_2023.annexes.flatMap(({ columns }) =>
  columns.flatMap(({ heading, headingVariants }) => [heading, ...headingVariants]),
);
const levels = NQ57_2023.codeLists.flatMap(({ codes, ambiguous }) => [
  ...codes.map(({ label }) => label),
  ...ambiguous,
]);
const oddities = [
  "(1)",
  "I",
  "…",
  "Tổng cộng",
  "Ghi chú:",
  "TM. UBND",
  "31/02/2023",
  "4/2022",
  "NHÓM MỘT",
  " ",
  "#N/A",
];

const anyCell: fc.Arbitrary<Cell | null> = fc.option(
  fc.record({
    value: fc.oneof(
      fc.constantFrom(...headings, ...levels, ...oddities),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.double(),
      fc.integer({ min: -10, max: 60_000 }),
      fc.boolean(),
    ),
    style: fc.constantFrom({}, { numberFormat: "m/d/yyyy" }, { numberFormat: "0%" }, { font: { name: ".VnTime" } }),
  }),
);

const anyRange = fc.tuple(fc.nat(14), fc.nat(7), fc.nat(14), fc.nat(7)).map(([a, b, c, d]) => ({
  top: Math.min(a, c),
  left: Math.min(b, d),
  bottom: Math.max(a, c),
  right: Math.max(b, d),
}));

const headingRow = fc.constantFrom(
  ...NQ57_2023.annexes.map(({ columns }) => columns.map(({ heading }) => ({ value: heading, style: {} }))),
);

const anySheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      rows: fc.array(
        fc.oneof({ weight: 5, arbitrary: fc.array(anyCell, { maxLength: 7 }) }, { weight: 1, arbitrary: headingRow }),
        { maxLength: 14 },
      ),
      merges: fc.array(anyRange, { maxLength: 4 }),
      visibility: fc.constantFrom("visible" as const, "visible" as const, "hidden" as const),
    })
    .map((parts) => sheetOf({ name, ...parts }));

/** Headings, levels and oddities in any order, merged and hidden. */
export const anyBook: fc.Arbitrary<Book> = fc
  .tuple(anySheet("Phụ lục 3"), anySheet("PL4"), anySheet("Trang"), anyRange)
  .map(([first, second, third, range]) => ({
    sheets: [first, second, third],
    names: [{ name: "_TH.nq57_2023.bct.phu_luc_4", hidden: true, scope: null, sheet: "Trang", range }],
    activeSheet: null,
  }));

const units = owingUnits(NQ57_2023).map(({ id }) => id);
const word = fc.constantFrom("đường", "cầu", "cảng", "vùng", "quy hoạch", "2030", "Nghị định 1/2023/NĐ-CP", "Đắk Lắk");
const words = fc.array(word, { minLength: 2, maxLength: 6 }).map((all) => `Về ${all.join(" ")}`);
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2023-10-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const codeOf = (list: string) => fc.constantFrom(...(codeListOf(NQ57_2023, list)?.codes ?? []).map(({ code }) => code));

/** What somebody fills in. */
export const filling = fc.record({
  unit: fc.constantFrom(...units),
  levels: fc.array(codeOf("task-status"), { minLength: 40, maxLength: 40 }),
  own: fc.array(words, { maxLength: 5 }),
  documents: fc.array(fc.record({ content: words, issuedOn: day, issuer: words, status: codeOf("document-status") }), {
    maxLength: 8,
  }),
  answers: fc.array(words, { minLength: 12, maxLength: 12 }),
});

/** Fills the unit's template as an official would: levels beside the tasks, own rows and documents below. */
export function filled({
  unit,
  levels,
  own,
  documents,
  answers,
}: typeof filling extends fc.Arbitrary<infer T> ? T : never) {
  const tasks = tasksOf(NQ57_2023, unit);
  const named = [...tasks.map(({ id, name }) => ({ task: id, name })), ...own.map((name) => ({ task: null, name }))];
  const taskRows = named.map((row, index) => ({ ...row, status: levels[index] ?? "hoan-thanh" }));
  const of = NQ57_2023.units.find(({ id }) => id === unit);
  const items = ((of && outlineOf(NQ57_2023, of)?.items) ?? []).map(({ id }, index) => ({
    item: id,
    answer: answers[index] ?? null,
  }));
  const typed: Record<string, (Cell["value"] | Cell | null)[][]> = {
    "phu-luc-3": taskRows.map(({ name, status }) => [null, name, codeLabel(NQ57_2023, "task-status", status)]),
    "phu-luc-4": documents.map(({ content, issuedOn, issuer, status }) => [
      null,
      content,
      dateCell(issuedOn),
      issuer,
      codeLabel(NQ57_2023, "document-status", status),
    ]),
    "de-cuong": items.map(({ answer }) => [null, null, answer]),
  };
  const book = template(NQ57_2023, unit);
  const sheets = book.sheets.map((sheet) => {
    const annex = NQ57_2023.annexes.find(({ sheetName }) => sheetName === sheet.name);
    return annex === undefined ? sheet : overwrite(sheet, typed[annex.id] ?? []);
  });
  const expected = {
    "phu-luc-3": taskRows.map((row) => ({ ...row, name: normaliseText(row.name) })),
    "phu-luc-4": documents.map((row) => ({ task: null, ...row })),
    "de-cuong": items.flatMap((row) =>
      row.answer === null ? [] : [{ task: null, ...row, difficulties: null, proposals: null }],
    ),
  };
  return { book: { ...book, sheets }, expected };
}

function overwrite(sheet: Sheet, typed: readonly (readonly (Cell["value"] | Cell | null)[])[]): Sheet {
  const rows = sheet.rows.map((row, index) =>
    row.map((cell, column) => {
      const value = typed[index - sheet.frozenRows]?.[column] ?? null;
      if (value === null || cell === null) return cell;
      return typeof value === "object" ? value : { ...cell, value };
    }),
  );
  return { ...sheet, rows };
}
