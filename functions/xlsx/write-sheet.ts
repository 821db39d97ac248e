import type { CellStyle, DataValidation, Cell as HucreCell, WriteSheet } from "hucre/xlsx";
import { formatAbsoluteRange, formatRange, quoteSheetName } from "../../shared/book/address.ts";
import type { Cell, PrintSetup, Sheet, Style, Validation } from "../../shared/book/book.ts";
import { fittingHeights } from "./row-heights.ts";
import { writeCharts } from "./write-charts.ts";

/** The most a cell holds. Excel repairs (and shortens) a file with more; so it is shortened here, visibly. */
const MAX_TEXT = 32_767;
const MILLIMETRES_PER_INCH = 25.4;
/** Inches from the paper's edge to header and footer, Excel's own default. */
const HEADER_MARGIN = 0.3;

/** Styles already translated; shared Style objects are translated once. */
export type StyleCache = Map<Style, CellStyle>;

export function writeSheet(sheet: Sheet, styles: StyleCache): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    cells: writeCells(sheet, styles),
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width })),
    rowDefs: new Map([...sheet.rowHeights, ...fittingHeights(sheet)].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations.map(writeValidation),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.print !== null && { pageSetup: writePageSetup(sheet.print) }),
    charts: writeCharts(sheet),
  };
}

function writeCells(sheet: Sheet, styles: StyleCache): Map<string, Partial<HucreCell>> {
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${rowIndex},${column}`, writeCell(cell, styles));
    });
  });
  return cells;
}

/** Text goes in as text: nothing here ever sets a formula, a link or an error. */
function writeCell({ value, style }: Cell, styles: StyleCache): Partial<HucreCell> {
  const look = writeStyle(style, styles);
  if (value === "") return { style: look };
  if (typeof value !== "string") return { value, style: look };
  const text = writeText(value);
  // hucre takes "#N/A" for an error; a run of rich text is always text.
  return text.startsWith("#") ? { richText: [{ text }], style: look } : { value: text, style: look };
}

/** `_x0041_` would be read as an escaped "A", and XML has no U+FFFE and U+FFFF at all. */
function writeText(text: string): string {
  const fitting = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return fitting.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replaceAll(/[\ufffe\uffff]/g, "\ufffd");
}

function writeStyle(style: Style, styles: StyleCache): CellStyle {
  const known = styles.get(style);
  if (known !== undefined) return known;
  const { font, numberFormat, horizontal, vertical, wrap, fill, border } = style;
  const { color, ...face } = font ?? {};
  const side = { style: "thin", color: { rgb: "000000" } } as const;
  const written: CellStyle = {
    ...(font !== undefined && { font: { ...face, ...(color !== undefined && { color: { rgb: color } }) } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    alignment: {
      ...(horizontal !== undefined && { horizontal }),
      ...(vertical !== undefined && { vertical }),
      ...(wrap === true && { wrapText: true }),
    },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border === true && { border: { top: side, right: side, bottom: side, left: side } }),
  };
  styles.set(style, written);
  return written;
}

function writeValidation(validation: Validation): DataValidation {
  const { range, prompt, error } = validation;
  const common: Omit<DataValidation, "type"> = {
    range: formatRange(range),
    allowBlank: true,
    // Programs that miss the missing "show" flag still let other values pass when the message only informs.
    ...(error === null ? { errorStyle: "information" } : { showErrorMessage: true, errorMessage: error }),
    ...(prompt !== null && { showInputMessage: true, inputMessage: prompt }),
  };
  if (validation.kind === "date") {
    const { from, to } = validation;
    return { ...common, type: "date", operator: "between", formula1: String(from), formula2: String(to) };
  }
  const { source } = validation;
  const formula1 = `${quoteSheetName(source.sheet)}!${formatAbsoluteRange(source.range)}`;
  return { ...common, type: "list", formula1 };
}

function writePageSetup({ orientation, fitToWidth, margins }: PrintSetup): NonNullable<WriteSheet["pageSetup"]> {
  const { top, bottom, left, right } = margins;
  return {
    paperSize: "a4",
    orientation,
    // As many pages high as it takes.
    ...(fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: HEADER_MARGIN,
      footer: HEADER_MARGIN,
    },
  };
}

function inches(millimetres: number): number {
  return Number((millimetres / MILLIMETRES_PER_INCH).toFixed(4));
}
