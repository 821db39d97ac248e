import type { Book, Sheet } from "./book.ts";

/** A Book as JSON can carry it: to a page and back, or over a wire. */
export type PlainBook = Omit<Book, "sheets"> & {
  readonly sheets: readonly (Omit<Sheet, "rowHeights"> & {
    readonly rowHeights: readonly (readonly [number, number])[];
  })[];
};

export function plainBook(book: Book): PlainBook {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rowHeights: [...sheet.rowHeights] })) };
}

export function bookOfPlain(book: PlainBook): Book {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rowHeights: new Map(sheet.rowHeights) })) };
}
