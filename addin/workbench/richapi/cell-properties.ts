import type { RangeAddress } from "../../../shared/book/address.ts";
import type { CellFormat, DocumentSheet } from "../document.ts";
import { formatObject } from "./format.ts";
import { notImplemented } from "./host-error.ts";
import { type HostObject, isAbsent, recordOf } from "./host-object.ts";
import { mapCells } from "./region-address.ts";

/** `getCellProperties({format: {font: {name: true}}})`: one small object per cell, with what was asked for. */
export function cellProperties(sheet: DocumentSheet, range: RangeAddress, wanted: unknown): unknown[][] {
  // Cells that share a format share the answer.
  const answers = new Map<CellFormat, unknown>();
  return mapCells(range, (row, column) => {
    const { format } = sheet.cell(row, column);
    const known = answers.get(format);
    if (known !== undefined) return known;
    const answer = chosen(
      { type: "CellProperties", parts: { Format: () => formatObject(sheet, oneCell(row, column)) } },
      wanted,
    );
    answers.set(format, answer);
    return answer;
  });
}

export function columnProperties(sheet: DocumentSheet, range: RangeAddress, wanted: unknown): unknown[] {
  return mapCells({ ...range, bottom: range.top }, (row, column) =>
    chosen(
      {
        type: "ColumnProperties",
        values: { ColumnHidden: () => sheet.columnHidden(column) },
        parts: { Format: () => formatObject(sheet, oneCell(row, column)) },
      },
      wanted,
    ),
  ).flat();
}

export function rowProperties(sheet: DocumentSheet, range: RangeAddress, wanted: unknown): unknown[] {
  return mapCells({ ...range, right: range.left }, (row, column) =>
    chosen(
      {
        type: "RowProperties",
        values: { RowHidden: () => sheet.rowHidden(row) },
        parts: { Format: () => formatObject(sheet, oneCell(row, column)) },
      },
      wanted,
    ),
  ).flat();
}

function oneCell(row: number, column: number): RangeAddress {
  return { top: row, left: column, bottom: row, right: column };
}

function chosen(object: HostObject, wanted: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(recordOf(wanted))
      .filter(([, want]) => !isAbsent(want) && want !== false)
      .map(([name, want]) => {
        const member = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        const part = object.parts?.[member];
        if (part !== undefined) return [name, chosen(part(), want)];
        const read = object.values?.[member];
        if (read === undefined) throw notImplemented(object.type, name);
        return [name, read()];
      }),
  );
}
