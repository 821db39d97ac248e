import type { RangeAddress } from "../../../shared/book/address.ts";
import type { CellContent, DocumentSheet } from "../document.ts";
import { bounding, overlaps } from "../memory-sheet.ts";
import { cellProperties, columnProperties, rowProperties } from "./cell-properties.ts";
import { contentText, contentValue } from "./cell-text.ts";
import { dataValidationObject } from "./data-validation.ts";
import { formatObject } from "./format.ts";
import { HostError, invalidArgument, wrongSize } from "./host-error.ts";
import { countOf, type HostObject, isAbsent, isHostObject, NOTHING, numberOf, textOf } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { rangeAreasObject } from "./range-areas.ts";
import { addressIn, columnCount, LAST_COLUMN, LAST_ROW, mapCells, parseRegion, rowCount } from "./region-address.ts";
import { typedInput } from "./typed-input.ts";

/** About what fits into the 5 MB of one answer. */
const MOST_CELLS_AT_ONCE = 250_000;
const LONGEST_TEXT = 32_767;

export function rangeObject(scope: HostScope, sheet: DocumentSheet, range: RangeAddress): HostObject {
  if (range.top < 0 || range.left < 0 || range.bottom > LAST_ROW || range.right > LAST_COLUMN) throw invalidArgument();
  if (range.bottom < range.top || range.right < range.left) throw invalidArgument();
  return {
    type: "Range",
    region: { sheet, range },
    values: rangeValues(sheet, range),
    parts: {
      Format: () => formatObject(sheet, range),
      DataValidation: () => dataValidationObject(sheet, range),
      Worksheet: () => scope.worksheet(sheet),
    },
    setters: {
      Values: (value) => writeValues(sheet, range, value),
      Formulas: (value) => writeValues(sheet, range, value),
      NumberFormat: (value) => writeFormats(sheet, range, value),
    },
    methods: { ...neighbours(scope, sheet, range), ...rangeActions(scope, sheet, range) },
  };
}

function rangeValues(sheet: DocumentSheet, range: RangeAddress): Record<string, () => unknown> {
  const cells = <T>(answer: (row: number, column: number) => T): T[][] => {
    if (rowCount(range) * columnCount(range) > MOST_CELLS_AT_ONCE)
      throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
    return mapCells(range, answer);
  };
  return {
    Values: () => cells((row, column) => contentValue(sheet.cell(row, column).content)),
    Formulas: () => cells((row, column) => formulaOf(sheet.cell(row, column).content)),
    Text: () => cells((row, column) => contentText(sheet.cell(row, column))),
    NumberFormat: () => cells((row, column) => sheet.cell(row, column).format.numberFormat),
    Address: () => addressIn(sheet.name, range),
    RowIndex: () => range.top,
    ColumnIndex: () => range.left,
    RowCount: () => rowCount(range),
    ColumnCount: () => columnCount(range),
    CellCount: () => rowCount(range) * columnCount(range),
  };
}

function formulaOf(content: CellContent): string | number | boolean {
  return content.kind === "formula" ? content.formula : contentValue(content);
}

/** Ranges found from this one; addresses may leave the sheet, which `rangeObject` refuses. */
function neighbours(
  scope: HostScope,
  sheet: DocumentSheet,
  range: RangeAddress,
): Record<string, (...args: unknown[]) => HostObject> {
  const at = (next: RangeAddress): HostObject => rangeObject(scope, sheet, next);
  const { top, left, bottom, right } = range;
  return {
    GetCell: (row, column) => {
      const [r, c] = [top + numberOf(row), left + numberOf(column)];
      return at({ top: r, left: c, bottom: r, right: c });
    },
    GetRow: (row) => at({ ...range, top: top + countOf(row), bottom: top + countOf(row) }),
    GetColumn: (column) => at({ ...range, left: left + countOf(column), right: left + countOf(column) }),
    GetLastRow: () => at({ ...range, top: bottom }),
    GetLastCell: () => at({ top: bottom, left: right, bottom, right }),
    GetEntireColumn: () => at({ ...range, top: 0, bottom: LAST_ROW }),
    GetEntireRow: () => at({ ...range, left: 0, right: LAST_COLUMN }),
    GetBoundingRect: (other) => at(bounding(range, regionOf(other))),
    GetOffsetRange: (rows, columns) => {
      const [r, c] = [numberOf(rows), numberOf(columns)];
      return at({ top: top + r, left: left + c, bottom: bottom + r, right: right + c });
    },
    GetResizedRange: (rows, columns) =>
      at({ ...range, bottom: bottom + numberOf(rows), right: right + numberOf(columns) }),
    GetAbsoluteResizedRange: (rows, columns) =>
      at({ ...range, bottom: top + countOf(rows) - 1, right: left + countOf(columns) - 1 }),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const used = sheet.used(valuesOnly === true);
      if (used === null || !overlaps(used, range)) return NOTHING;
      return at({
        top: Math.max(top, used.top),
        left: Math.max(left, used.left),
        bottom: Math.min(bottom, used.bottom),
        right: Math.min(right, used.right),
      });
    },
    GetMergedAreasOrNullObject: () => {
      const merges = sheet.merges.filter((merge) => overlaps(merge, range));
      return merges.length === 0 ? NOTHING : rangeAreasObject(scope, sheet, merges);
    },
  };
}

function rangeActions(
  scope: HostScope,
  sheet: DocumentSheet,
  range: RangeAddress,
): Record<string, (...args: unknown[]) => unknown> {
  return {
    _ValidateArraySize: (rows, columns) => {
      if (rows !== rowCount(range) || columns !== columnCount(range)) throw wrongSize();
    },
    Select: () => {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
      scope.document.select({ sheet, range });
    },
    Merge: (across) => {
      if (across === true)
        for (let row = range.top; row <= range.bottom; row += 1) sheet.merge({ ...range, top: row, bottom: row });
      else sheet.merge(range);
    },
    Unmerge: () => sheet.unmerge(range),
    Clear: (what) => clear(sheet, range, isAbsent(what) ? "All" : textOf(what)),
    GetCellProperties: (wanted) => cellProperties(sheet, range, wanted),
    GetColumnProperties: (wanted) => columnProperties(sheet, range, wanted),
    GetRowProperties: (wanted) => rowProperties(sheet, range, wanted),
  };
}

/** A range handed over as an argument: the object itself or its address. */
export function regionOf(argument: unknown): RangeAddress {
  if (isHostObject(argument)) {
    if (argument.region === undefined) throw invalidArgument();
    return argument.region.range;
  }
  return parseRegion(textOf(argument));
}

function writeValues(sheet: DocumentSheet, range: RangeAddress, value: unknown): void {
  eachInput(range, value, (row, column, input) => {
    if (typeof input === "string" && input.length > LONGEST_TEXT + 1) throw invalidArgument();
    if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") throw invalidArgument();
    if (isCovered(sheet, row, column)) return;
    const { numberFormat } = sheet.cell(row, column).format;
    const typed = typedInput(input, numberFormat);
    sheet.write(row, column, typed.content);
    if (typed.numberFormat !== null && numberFormat === "General")
      sheet.format({ top: row, left: column, bottom: row, right: column }, { numberFormat: typed.numberFormat });
  });
}

/** Excel drops what is written under a merge. */
function isCovered(sheet: DocumentSheet, row: number, column: number): boolean {
  const place = { top: row, left: column, bottom: row, right: column };
  const merge = sheet.merges.find((other) => overlaps(other, place));
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function writeFormats(sheet: DocumentSheet, range: RangeAddress, value: unknown): void {
  if (typeof value === "string") {
    sheet.format(range, { numberFormat: value });
    return;
  }
  eachInput(range, value, (row, column, input) =>
    sheet.format({ top: row, left: column, bottom: row, right: column }, { numberFormat: textOf(input) }),
  );
}

/** One value for all cells, or a table of the range's size where null leaves a cell as it is. */
function eachInput(
  range: RangeAddress,
  value: unknown,
  put: (row: number, column: number, input: unknown) => void,
): void {
  if (!Array.isArray(value)) {
    mapCells(range, (row, column) => put(row, column, value));
    return;
  }
  const fits =
    value.length === rowCount(range) && value.every((row) => Array.isArray(row) && row.length === columnCount(range));
  if (!fits) throw wrongSize();
  mapCells(range, (row, column) => {
    const input: unknown = value[row - range.top][column - range.left];
    if (input !== null) put(row, column, input);
  });
}

function clear(sheet: DocumentSheet, range: RangeAddress, what: string): void {
  if (what !== "All" && what !== "Contents")
    throw invalidArgument(`The workbench clears All or Contents, not ${what}.`);
  const used = sheet.used(false);
  if (used === null || !overlaps(used, range)) return;
  mapCells(
    {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    },
    (row, column) => sheet.write(row, column, { kind: "empty" }),
  );
}
