import { formatPlace, formatRange } from "../../shared/book/address.ts";
import type { Book, Cell, Sheet, Validation } from "../../shared/book/book.ts";

/** What a driver cannot keep, or not exactly. Everything else must come back equal. */
export interface Tolerances {
  /** In characters: widths are compared rounded to whole steps (the suite's widths are whole numbers). */
  readonly widthStep: number;
  readonly keepsFrozenRows: boolean;
  readonly keepsRowHeights: boolean;
  readonly keepsActiveSheet: boolean;
}

/** A Book as plain data in a fixed order: what "the same workbook" means, whatever way it was pressed. Print set-up is write-only. */
export function comparable(book: Book, tolerances: Tolerances): unknown {
  return {
    sheets: book.sheets.map((sheet) => comparableSheet(sheet, tolerances)),
    names: book.names
      .map(({ range, ...name }) => ({ ...name, range: formatRange(range) }))
      .sort(byText((name) => JSON.stringify([name.name, name.sheet, name.scope]))),
    // Where the Book leaves it open, the first visible sheet is the one.
    activeSheet: tolerances.keepsActiveSheet ? activeSheet(book) : null,
  };
}

function activeSheet(book: Book): string | null {
  return book.activeSheet ?? book.sheets.find((sheet) => sheet.visibility === "visible")?.name ?? null;
}

function comparableSheet(sheet: Sheet, tolerances: Tolerances): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: comparableCells(sheet),
    widths: Object.fromEntries(
      sheet.columnWidths.flatMap((width, column) =>
        width === null ? [] : [[column, Math.round(width / tolerances.widthStep)]],
      ),
    ),
    heights: tolerances.keepsRowHeights ? Object.fromEntries(sheet.rowHeights) : null,
    merges: sheet.merges.map(formatRange).sort(),
    validations: sheet.validations.map(comparableValidation).sort(byText((validation) => validation.range)),
    frozenRows: tolerances.keepsFrozenRows ? sheet.frozenRows : null,
  };
}

/** By address, cells without a value left out: an empty styled cell is empty. */
function comparableCells(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell !== null && cell.value !== "") cells[formatPlace({ row: rowIndex, column })] = comparableCell(cell);
    });
  });
  return cells;
}

/** Value, number format and font: what reading a report rests on. Other looks are the sheet's own. */
function comparableCell({ value, style }: Cell): unknown {
  return [value, style.numberFormat ?? "General", style.font?.name ?? null, style.font?.size ?? null];
}

function comparableValidation(validation: Validation): { readonly range: string; readonly rule: unknown } {
  const range = formatRange(validation.range);
  if (validation.kind === "date") return { range, rule: { ...validation, range } };
  const source = { ...validation.source, range: formatRange(validation.source.range) };
  return { range, rule: { ...validation, range, source } };
}

function byText<T>(textOf: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (textOf(one) < textOf(other) ? -1 : 1);
}
