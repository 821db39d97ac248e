import type { Book, Sheet } from "../../shared/book/book.ts";
import { bookOf, sheetOf } from "../../shared/book/builders.ts";
import type { Problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { newBudget } from "./budget.ts";
import type { CellSource } from "./cell-value.ts";
import { commentCounter } from "./comments-part.ts";
import { openPackage } from "./guard.ts";
import { Refusal, refuseContent } from "./refusal.ts";
import { readSheetPart } from "./sheet-part.ts";
import { readSharedStrings } from "./strings-part.ts";
import { readStyles } from "./styles-part.ts";
import { readWorkbookPart } from "./workbook-part.ts";
import type { Zip } from "./zip.ts";

/**
 * Reads an untrusted .xlsx file of any program. Only values, fonts, number formats, merges, widths, heights,
 * dropdowns, names and what is hidden are read, and comments counted; pictures, links to other files and embedded objects
 * stay packed, and formulas count as their last value. Print set-up is not read back. Says no with `not-xlsx` or `unreadable-workbook`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Book, Problem>> {
  try {
    return ok(readBook(openPackage(bytes)));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}

function readBook(zip: Zip): Book {
  const workbook = readWorkbookPart(zip);
  const source: CellSource = {
    strings: readPart(zip, workbook.sharedStrings, readSharedStrings),
    styles: readPart(zip, workbook.styles, readStyles),
    date1904: workbook.date1904,
  };
  const parts = workbook.sheets.flatMap(({ part }) => (part === null ? [] : [part.toLowerCase()]));
  // Each part counts once towards what is unpacked, so each may be read once.
  if (new Set(parts).size < parts.length) refuseContent("hai trang tính dùng chung một phần nội dung");
  const budget = newBudget();
  const commentsOf = commentCounter(zip);
  const sheets = workbook.sheets.map((entry): Sheet => {
    if (entry.part === null) return sheetOf({ name: entry.name, visibility: entry.visibility, rows: [] });
    const bytes = zip.read(entry.part) ?? refuseContent(`tệp thiếu nội dung của trang tính “${entry.name}”`);
    const sheet = readSheetPart(bytes, entry, source, budget);
    const comments = commentsOf(entry.part);
    return comments === 0 ? sheet : { ...sheet, comments };
  });
  const { names, activeSheet, date1904 } = workbook;
  return bookOf({ sheets, names, activeSheet, ...(date1904 ? { date1904 } : {}) });
}

function readPart<T>(zip: Zip, part: string | null, read: (bytes: Uint8Array) => T[]): T[] {
  const bytes = part === null ? null : zip.read(part);
  return bytes === null ? [] : read(bytes);
}
