import type { Book, Sheet, Style } from "../../shared/book/book.ts";
import { pointsOfCharacters } from "../../shared/book/measures.ts";
import type { CellFormat, DocumentSheet, WorkbookDocument } from "./document.ts";
import { formatOfStyle } from "./format-style.ts";
import { pageOfPrint } from "./page-print.ts";
import { documentValidation } from "./validation-book.ts";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** Opens a Book: it takes the place of all that stands in the document. */
export function writeBook(document: WorkbookDocument, book: Book): void {
  const old = document.sheets;
  // A document is never without a sheet, and the new ones may have the old ones' names.
  const spare = document.addSheet(freeName(book, old));
  document.select({ sheet: spare, range: A1 });
  for (const name of document.names) document.removeName(name);
  for (const sheet of old) document.removeSheet(sheet);
  const made = new Map(book.sheets.map((sheet) => [sheet.name, document.addSheet(sheet.name)]));
  for (const sheet of book.sheets) {
    const target = made.get(sheet.name);
    if (target !== undefined) fill(target, sheet);
  }
  for (const { name, hidden, scope, sheet, range } of book.names) {
    const target = made.get(sheet);
    const owner = scope === null ? null : made.get(scope);
    if (target !== undefined && owner !== undefined)
      document.putName({ name, scope: owner, sheet: target, range, visible: !hidden });
  }
  const shown = book.activeSheet ?? book.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "";
  const active = made.get(shown);
  if (active === undefined) return;
  document.select({ sheet: active, range: A1 });
  document.removeSheet(spare);
}

function fill(target: DocumentSheet, sheet: Sheet): void {
  const formats = new Map<Style, CellFormat>();
  sheet.rows.forEach((row, top) => {
    row.forEach((cell, left) => {
      if (cell === null) return;
      const format = formats.get(cell.style) ?? formatOfStyle(cell.style);
      formats.set(cell.style, format);
      target.format({ top, left, bottom: top, right: left }, format);
      if (cell.value !== "") target.write(top, left, { kind: "value", value: cell.value });
    });
  });
  sheet.columnWidths.forEach((width, column) => {
    if (width !== null) target.setColumnWidth(column, pointsOfCharacters(width));
  });
  for (const [row, points] of sheet.rowHeights) target.setRowHeight(row, points);
  for (const row of sheet.hiddenRows ?? []) target.setRowHidden(row, true);
  for (const column of sheet.hiddenColumns ?? []) target.setColumnHidden(column, true);
  for (const merge of sheet.merges) target.merge(merge);
  for (const validation of sheet.validations) target.validate(validation.range, documentValidation(validation));
  target.frozen = { rows: sheet.frozenRows, columns: 0 };
  target.page = pageOfPrint(sheet.print);
  target.visibility = VISIBILITY[sheet.visibility];
}

function freeName(book: Book, old: readonly DocumentSheet[]): string {
  const taken = new Set([...book.sheets, ...old].map(({ name }) => name.toLowerCase()));
  let name = "~";
  while (taken.has(name)) name += "~";
  return name;
}
