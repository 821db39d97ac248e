/** What is asked of one worksheet; it can be looked at after the next sync. */
export interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly names: Excel.NamedItemCollection;
  readonly merged: Excel.RangeAreas;
}

/** A block of cells, with the fonts beside the values, and which of its rows and columns are out of sight. */
export interface LoadedPiece {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

const FONTS: Excel.CellPropertiesLoadOptions = { format: { font: { name: true, size: true, strikethrough: true } } };

export function loadSheet(worksheet: Excel.Worksheet): LoadedSheet {
  const names = worksheet.names.load("items/name,items/visible,items/formula,items/scope");
  const merged = worksheet.getRange().untrack().getMergedAreasOrNullObject().untrack();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { worksheet, names, merged };
}

/** Only what holds something is read: formats alone reach down to the last row in many workbooks. */
export function usedCells(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getUsedRangeOrNullObject(true).untrack();
}

export function loadPiece(range: Excel.Range): LoadedPiece {
  range.load("values,numberFormat,rowIndex,columnIndex");
  return {
    range,
    properties: range.getCellProperties(FONTS),
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}
