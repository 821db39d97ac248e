import type { DataValidation, Cell as HucreCell, WriteSheet } from "hucre/xlsx";
import { formatAbsoluteRange, formatRange, quoteSheetName } from "../../shared/book/address.ts";
import type { PrintSetup, Sheet, Validation } from "../../shared/book/book.ts";
import { writeCharts } from "./write-charts.ts";

const MILLIMETRES_PER_INCH = 25.4;
/** Inches from the paper's edge to header and footer, Excel's own default. */
const HEADER_MARGIN = 0.3;

/** A sheet as hucre is to write it: all but its rows, in whose place these cells stand. */
export function writeSheet(sheet: Sheet, cells: Map<string, Partial<HucreCell>>): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    cells,
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width })),
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
