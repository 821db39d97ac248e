import type { DocumentSheet } from "../document.ts";
import { countOf, type HostObject, isAbsent, NOTHING } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { rangeObject, regionOf } from "./range.ts";
import { LAST_COLUMN, LAST_ROW } from "./region-address.ts";

export function freezePanesObject(scope: HostScope, sheet: DocumentSheet): HostObject {
  const count = (value: unknown): number => (isAbsent(value) ? 1 : countOf(value));
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (rows) => {
        sheet.frozen = { rows: count(rows), columns: 0 };
      },
      FreezeColumns: (columns) => {
        sheet.frozen = { rows: 0, columns: count(columns) };
      },
      FreezeAt: (range) => {
        const { bottom, right } = regionOf(range);
        sheet.frozen = { rows: bottom + 1, columns: right + 1 };
      },
      Unfreeze: () => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
      GetLocationOrNullObject: () => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return NOTHING;
        const bottom = rows === 0 ? LAST_ROW : rows - 1;
        const right = columns === 0 ? LAST_COLUMN : columns - 1;
        return rangeObject(scope, sheet, { top: 0, left: 0, bottom, right });
      },
    },
  };
}
