import type { Merge } from "../../shared/book/address.ts";
import { parseRange } from "../../shared/book/address.ts";
import type { Book, Cell, CellValue, DefinedName, Sheet, Style } from "../../shared/book/book.ts";
import { bookOf, cell, sheetOf } from "../../shared/book/builders.ts";

/** A workbook as somebody typed it: plain values, or cells where the format or the font matters. */
export type Typed = CellValue | Cell | null;

interface TypedSheet {
  readonly rows: readonly (readonly Typed[])[];
  /** "C2:C4". */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const PLAIN: Style = {};

export function typedSheet(name: string, { rows, merges = [], hidden = false }: TypedSheet): Sheet {
  return sheetOf({
    name,
    rows: rows.map((row) => row.map(typedCell)),
    merges: merges.map(mergeOf),
    visibility: hidden ? "hidden" : "visible",
  });
}

export function typedBook(sheets: Readonly<Record<string, TypedSheet>>, names: readonly DefinedName[] = []): Book {
  return bookOf({ sheets: Object.entries(sheets).map(([name, sheet]) => typedSheet(name, sheet)), names });
}

/** A day in a cell of a number format of somebody's own. */
export function under(numberFormat: string, value: CellValue): Cell {
  return cell(value, { numberFormat });
}

/** Text in a font of somebody's own. */
export function inFont(name: string, value: string): Cell {
  return cell(value, { font: { name } });
}

function typedCell(value: Typed): Cell | null {
  if (value === null) return null;
  return typeof value === "object" ? value : cell(value, PLAIN);
}

function mergeOf(text: string): Merge {
  const range = parseRange(text);
  if (range === null) throw new Error(`not a range: ${text}`);
  return range;
}
