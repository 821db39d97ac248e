import { type IWorksheetData, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";

/** A blank sheet of Excel's measures: 64 × 20 pixels a cell. */
export function newWorksheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 300,
    columnCount: 26,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
  });
}
