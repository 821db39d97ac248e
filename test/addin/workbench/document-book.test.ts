import fc from "fast-check";
import { expect, test } from "vitest";
import { bookOfDocument } from "../../../addin/workbench/document-book.ts";
import { MemoryDocument } from "../../../addin/workbench/memory-document.ts";
import { writeBook } from "../../../addin/workbench/write-book.ts";
import { template } from "../../../shared/annex/template.ts";
import type { Book } from "../../../shared/book/book.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { comparable } from "../../contract/comparable.ts";
import { randomBooks } from "../../contract/random-books.ts";

const EXACT = { widthStep: 0.01, keepsFrozenRows: true, keepsRowHeights: true, keepsActiveSheet: true };

function opened(book: Book): Book {
  const document = new MemoryDocument("Trang cũ");
  writeBook(document, book);
  return bookOfDocument(document);
}

test("a template that is opened is saved again as it was: looks, dropdowns, sizes, names, print set-up", () => {
  const book = template(NQ57_2023, "p63-cao-bang");
  const saved = opened(book);
  expect(comparable(saved, EXACT)).toEqual(comparable(book, EXACT));
  const [before, after] = [book, saved].map(({ sheets }) => sheets.find(({ name }) => name === "Phụ lục 3"));
  expect(after?.print).toEqual(before?.print);
  expect(after?.rows[5]?.[0]?.style).toEqual(before?.rows[5]?.[0]?.style);
});

test("Books of every shape are opened and saved without loss", () => {
  fc.assert(
    fc.property(randomBooks(), (book) => {
      expect(comparable(opened(book), EXACT)).toEqual(comparable(book, EXACT));
    }),
    { numRuns: 60 },
  );
});
