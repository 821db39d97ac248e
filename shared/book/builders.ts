import type { IsoDate } from "../ids.ts";
import type { Merge } from "./address.ts";
import type { Book, Cell, CellValue, PrintSetup, Sheet, Style } from "./book.ts";
import { serialOfDate } from "./dates.ts";
import { DATE, TEXT } from "./styles.ts";

/** Excel counts days from here; an earlier one can only be written as text. */
const FIRST_DAY = "1900-01-01";

/** A4 across, one page wide, the margins of Decree 30/2020/NĐ-CP (Phụ lục I). */
const LANDSCAPE: PrintSetup = {
  orientation: "landscape",
  paper: "A4",
  repeatRows: null,
  fitToWidth: true,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
};

export function cell(value: CellValue, style: Style = TEXT): Cell {
  return { value, style };
}

/** An empty cell keeps its style: borders and the text format stand before anything is typed. */
export function emptyCell(style: Style = TEXT): Cell {
  return { value: "", style };
}

/** A day as a serial number under a date format; days before 1900 as text, because Excel has no number for them. */
export function dateCell(iso: IsoDate | null, style: Style = DATE): Cell {
  if (iso === null) return emptyCell(style);
  if (iso >= FIRST_DAY) return cell(serialOfDate(iso), style);
  return cell(iso.split("-").reverse().join("/"), { ...style, numberFormat: "@" });
}

/** Print set-up of a table whose header row (from 0) is repeated on every page; null for no repeated row. */
export function landscape(headerRow: number | null): PrintSetup {
  return { ...LANDSCAPE, repeatRows: headerRow === null ? null : { first: headerRow, last: headerRow } };
}

/** One merged line across the columns `0 … columns - 1`. */
export function lineMerge(row: number, columns: number): Merge {
  return { top: row, left: 0, bottom: row, right: columns - 1 };
}

/** A sheet whose unsaid members are plain: visible, default widths and heights, nothing merged, validated, printed or frozen. */
export function sheetOf(parts: Pick<Sheet, "name" | "rows"> & Partial<Sheet>): Sheet {
  return {
    visibility: "visible",
    columnWidths: [],
    rowHeights: new Map(),
    merges: [],
    validations: [],
    print: null,
    frozenRows: 0,
    ...parts,
  };
}

export function bookOf(parts: Pick<Book, "sheets"> & Partial<Book>): Book {
  return { names: [], activeSheet: null, ...parts };
}
