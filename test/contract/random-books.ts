import fc from "fast-check";
import type { Book, Cell, DefinedName, Sheet } from "../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";
import { COUNT, DATE, ORDINAL, TEXT } from "../../shared/book/styles.ts";

/** Texts that programs like to take for something else, and texts that break on careless paths. */
export const HOSTILE_TEXTS: readonly string[] = [
  "=1+1",
  '=HYPERLINK("http://example.test","x")',
  "+84 24 3804 4124",
  "-",
  "- Quyết định số 826/QĐ-TTg",
  "@SUM(A1)",
  "'tựa",
  "''",
  "007",
  "1e5",
  "01/02/2023",
  "3,5",
  "50%",
  "TRUE",
  "#N/A",
  "#REF!",
  "{=1}",
  "null",
  '{"text":"x","hyperlink":"http://example.test"}',
  "https://example.test/a?b=1&c=2",
  ' hai đầu có dấu cách và "ngoặc kép" ',
  "dòng 1\ndòng 2\n\ndòng 4",
  "\tcột",
  "<b>&amp;</b> ]]>",
  "_x0041_ _x000D_",
  "Hòa Bình".normalize("NFD"),
  "Hoà Bình, Ðắk Lắk",
  "§¶ng bé ®éi t­",
  "👩🏽‍💼 𠮷 ﷽",
  "\u00a0\u200b\ufeffx",
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  // NUL and other control characters cannot be typed into a cell; carriage returns are read as line feeds.
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((value) => !/\p{Cc}|\p{Cn}/u.test(value)),
);

const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  text.map((value) => cell(value, TEXT)),
  text.map((value) => cell(value, { font: { name: "Arial", size: 10 } })),
  fc.integer({ min: 0, max: 99_999 }).map((value) => cell(value, ORDINAL)),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => cell(Number(value.toPrecision(12)) + 0, COUNT)),
  fc.integer({ min: 1, max: 2_958_465 }).map((value) => cell(value, DATE)),
  fc.boolean().map((value) => cell(value, { font: { name: "Arial", size: 10 } })),
);

const rows = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 });

const sheetName = fc
  .array(fc.constantFrom("Phụ lục", "Tỉnh", "a'b", " ", "3", "(2)", "Ð", "&", "!", "$A$1", "=", "ộ"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join("").trim())
  .filter((name) => name !== "" && name.length <= 31);

const someSheet = fc.record({ name: sheetName, rows, width: fc.integer({ min: 3, max: 80 }), hidden: fc.boolean() });

/** Books of one to three sheets; the first one is always visible, as every workbook needs one. */
export function randomBooks(): fc.Arbitrary<Book> {
  const differ = { minLength: 1, maxLength: 3, selector: (sheet: { name: string }) => sheet.name.toLowerCase() };
  return fc.uniqueArray(someSheet, differ).map((parts) => {
    const sheets = parts.map(({ name, rows: cells, width, hidden }, index): Sheet => {
      const visibility = index > 0 && hidden ? "hidden" : "visible";
      // Below the cells, so that no value stands under a merge.
      const merges = [{ top: 10, left: 0, bottom: 11, right: index + 1 }];
      return sheetOf({ name, rows: cells, columnWidths: [width], visibility, merges });
    });
    return bookOf({ sheets, names: sheets.map(nameOf), activeSheet: sheets[0]?.name ?? null });
  });
}

function nameOf(sheet: Sheet, index: number): DefinedName {
  const range = { top: index, left: 0, bottom: index, right: 3 };
  const hidden = index % 2 === 0;
  return { name: `_TH.c.u.annex_${index}`, hidden, scope: hidden ? sheet.name : null, sheet: sheet.name, range };
}
