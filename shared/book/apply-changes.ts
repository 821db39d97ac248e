import { parsePlace } from "./address.ts";
import type { Book, Cell, Sheet } from "./book.ts";
import type { CellChange } from "./cell-change.ts";

/** The Book after these cells were written: what reading the workbook again would give. Addresses that are none are passed over. */
export function applyChanges(book: Book, changes: readonly CellChange[]): Book {
  const bySheet = Map.groupBy(changes, ({ sheet }) => sheet);
  return { ...book, sheets: book.sheets.map((sheet) => changed(sheet, bySheet.get(sheet.name) ?? [])) };
}

function changed(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  if (changes.length === 0) return sheet;
  const rows: (Cell | null)[][] = sheet.rows.map((row) => [...row]);
  for (const { cell, value, numberFormat, font } of changes) {
    const place = parsePlace(cell);
    if (place === null) continue;
    while (rows.length <= place.row) rows.push([]);
    const row = rows[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    const { style = {} } = row[place.column] ?? {};
    row[place.column] = {
      value,
      style: {
        ...style,
        ...(numberFormat === null ? {} : { numberFormat }),
        ...(font === undefined ? {} : { font: { ...style.font, name: font } }),
      },
    };
  }
  return { ...sheet, rows };
}
