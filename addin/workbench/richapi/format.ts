import type { RangeAddress } from "../../../shared/book/address.ts";
import type { CellFormat, DocumentSheet } from "../document.ts";
import { bordersObject } from "./borders.ts";
import { invalidArgument } from "./host-error.ts";
import { booleanOf, type HostObject, numberOf, textOf, wordOf } from "./host-object.ts";
import { shared } from "./region-address.ts";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
/** What Excel shows for a row nobody has made higher. */
const DEFAULT_HEIGHT = 15;

export function formatObject(sheet: DocumentSheet, range: RangeAddress): HostObject {
  const of = reader(sheet, range);
  const patch = (change: Partial<CellFormat>): void => sheet.format(range, change);
  return {
    type: "RangeFormat",
    values: {
      HorizontalAlignment: of((format) => format.horizontal),
      VerticalAlignment: of((format) => format.vertical),
      WrapText: of((format) => format.wrap),
      ColumnWidth: () => shared({ ...range, bottom: range.top }, (_, column) => sheet.columnWidth(column)),
      RowHeight: () => shared({ ...range, right: range.left }, (row) => sheet.rowHeight(row) ?? DEFAULT_HEIGHT),
    },
    setters: {
      HorizontalAlignment: (value) => patch({ horizontal: wordOf(value, HORIZONTAL) }),
      VerticalAlignment: (value) => patch({ vertical: wordOf(value, VERTICAL) }),
      WrapText: (value) => patch({ wrap: booleanOf(value) }),
      ColumnWidth: (value) => {
        for (let column = range.left; column <= range.right; column += 1) sheet.setColumnWidth(column, numberOf(value));
      },
      RowHeight: (value) => {
        for (let row = range.top; row <= range.bottom; row += 1) sheet.setRowHeight(row, numberOf(value));
      },
    },
    parts: {
      Font: () => fontObject(sheet, range),
      Fill: () => fillObject(sheet, range),
      Borders: () => bordersObject(sheet, range),
    },
    methods: {
      // Rows without a height of their own fit themselves as soon as they are drawn.
      AutofitRows: () => {
        for (let row = range.top; row <= range.bottom; row += 1) sheet.setRowHeight(row, null);
      },
    },
  };
}

function fontObject(sheet: DocumentSheet, range: RangeAddress): HostObject {
  const of = reader(sheet, range);
  const patch = (change: Partial<CellFormat>): void => sheet.format(range, change);
  return {
    type: "RangeFont",
    values: {
      Name: of((format) => format.fontName),
      Size: of((format) => format.fontSize),
      Bold: of((format) => format.bold),
      Italic: of((format) => format.italic),
      Strikethrough: of((format) => format.strike),
      Color: of((format) => format.color),
    },
    setters: {
      Name: (value) => patch({ fontName: textOf(value) }),
      Size: (value) => patch({ fontSize: numberOf(value) }),
      Bold: (value) => patch({ bold: booleanOf(value) }),
      Italic: (value) => patch({ italic: booleanOf(value) }),
      Strikethrough: (value) => patch({ strike: booleanOf(value) }),
      Color: (value) => patch({ color: colourOf(value) }),
    },
  };
}

function fillObject(sheet: DocumentSheet, range: RangeAddress): HostObject {
  return {
    type: "RangeFill",
    values: { Color: reader(sheet, range)((format) => format.fill ?? "#FFFFFF") },
    setters: { Color: (value) => sheet.format(range, { fill: colourOf(value) }) },
    methods: { Clear: () => sheet.format(range, { fill: null }) },
  };
}

/** Named colours are known to Excel too; the workbench takes the written ones only. */
export function colourOf(value: unknown): string {
  const colour = textOf(value).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(colour)) throw invalidArgument();
  return colour;
}

function reader(sheet: DocumentSheet, range: RangeAddress) {
  return <T>(choose: (format: CellFormat) => T): (() => T | null) =>
    () =>
      shared(range, (row, column) => choose(sheet.cell(row, column).format));
}
