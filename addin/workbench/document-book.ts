import type { Book, Cell, Sheet, Style } from "../../shared/book/book.ts";
import { charactersOfPoints } from "../../shared/book/measures.ts";
import { type CellFormat, DEFAULT_FORMAT, type DocumentSheet, type WorkbookDocument } from "./document.ts";
import { styleOfFormat } from "./format-style.ts";
import { printOfPage } from "./page-print.ts";
import { contentValue } from "./richapi/cell-text.ts";
import { bookValidation } from "./validation-book.ts";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The whole document as a Book: what is saved as a file. A formula goes as its last value. */
export function bookOfDocument(document: WorkbookDocument): Book {
  // Cells that share a format share the style.
  const styles = new Map<CellFormat, Style>();
  const styleOf = (format: CellFormat): Style => {
    const style = styles.get(format) ?? styleOfFormat(format);
    styles.set(format, style);
    return style;
  };
  return {
    sheets: document.sheets.map((sheet) => sheetOf(sheet, styleOf)),
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

function sheetOf(sheet: DocumentSheet, styleOf: (format: CellFormat) => Style): Sheet {
  const lastColumn = [...sheet.columnWidths.keys()].reduce((last, column) => Math.max(last, column), -1);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows: rowsOf(sheet, styleOf),
    columnWidths: Array.from({ length: lastColumn + 1 }, (_, column) => {
      const points = sheet.columnWidths.get(column);
      return points === undefined ? null : charactersOfPoints(points);
    }),
    rowHeights: sheet.rowHeights,
    merges: sheet.merges,
    validations: sheet.validations.flatMap(({ range, validation }) => bookValidation(range, validation)),
    print: printOfPage(sheet.page),
    frozenRows: sheet.frozen.rows,
  };
}

/** Empty cells that have a look keep it: borders and the text format stand before anything is typed. */
function rowsOf(sheet: DocumentSheet, styleOf: (format: CellFormat) => Style): (Cell | null)[][] {
  const used = sheet.used(false);
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? -1) + 1 }, (_, column): Cell | null => {
      const { content, format } = sheet.cell(row, column);
      if (content.kind === "empty" && format === DEFAULT_FORMAT) return null;
      return { value: contentValue(content), style: styleOf(format) };
    }),
  );
}
