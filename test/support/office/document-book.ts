import { charactersOfPoints } from "../../../addin/excel/units.ts";
import type { CellValidation, DocumentSheet, WorkbookDocument } from "../../../addin/workbench/document.ts";
import { contentValue } from "../../../addin/workbench/richapi/cell-text.ts";
import { parseRange, type RangeAddress } from "../../../shared/book/address.ts";
import type { Book, Cell, Sheet, Validation } from "../../../shared/book/book.ts";

/** As far as a sheet of a test reaches; validations and sizes stand where no cell does. */
const ROWS = 120;
const COLUMNS = 20;
const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The whole document as a Book: what a person would see in the workbench, by a way that is not the press's own. */
export function bookOfDocument(document: WorkbookDocument): Book {
  return {
    sheets: document.sheets.map(sheetOf),
    names: document.names.map(({ name, scope, sheet, range, visible }) => ({
      name,
      hidden: !visible,
      scope: scope?.name ?? null,
      sheet: sheet.name,
      range,
    })),
    activeSheet: document.selection.sheet.name,
  };
}

function sheetOf(sheet: DocumentSheet): Sheet {
  const columns = Array.from({ length: COLUMNS }, (_, column) => sheet.columnWidth(column));
  const heights = Array.from({ length: ROWS }, (_, row) => [row, sheet.rowHeight(row)] as const);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows: cellsOf(sheet),
    columnWidths: columns.map((points) => (points === 48 ? null : charactersOfPoints(points))),
    rowHeights: new Map(heights.filter((entry): entry is [number, number] => entry[1] !== null)),
    merges: sheet.merges,
    validations: validationsOf(sheet),
    print: null,
    frozenRows: sheet.frozen.rows,
  };
}

function cellsOf(sheet: DocumentSheet): (Cell | null)[][] {
  const used = sheet.used(true);
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? -1) + 1 }, (_, column): Cell | null => {
      const { content, format } = sheet.cell(row, column);
      if (content.kind === "empty") return null;
      const style = { numberFormat: format.numberFormat, font: { name: format.fontName, size: format.fontSize } };
      return { value: contentValue(content), style };
    }),
  );
}

/** Cells that share a validation object, as the rectangle round them. */
function validationsOf(sheet: DocumentSheet): Validation[] {
  const found = new Map<CellValidation, RangeAddress>();
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const validation = sheet.validationAt(row, column);
      if (validation === null) continue;
      const { top, left } = found.get(validation) ?? { top: row, left: column };
      found.set(validation, { top, left, bottom: row, right: column });
    }
  }
  return [...found].map(([validation, range]) => validationOf(validation, range));
}

function validationOf({ rule, prompt, errorAlert }: CellValidation, range: RangeAddress): Validation {
  const words = {
    range,
    prompt: prompt.message === "" ? null : String(prompt.message),
    error: errorAlert.showAlert === false ? null : String(errorAlert.message),
  };
  if ("list" in rule) return { kind: "list", ...words, source: sourceOf(Object(rule.list).source) };
  const { formula1, formula2 } = Object(rule.date);
  return {
    kind: "date",
    ...words,
    error: words.error ?? "",
    from: Number(String(formula1).slice(1)),
    to: Number(String(formula2).slice(1)),
  };
}

function sourceOf(formula: string): Extract<Validation, { kind: "list" }>["source"] {
  const split = formula.lastIndexOf("!");
  const range = parseRange(formula.slice(split + 1));
  if (range === null) throw new Error(`no range: ${formula}`);
  return { sheet: formula.slice(2, split - 1).replaceAll("''", "'"), range };
}
