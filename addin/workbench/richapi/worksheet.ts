import type { DocumentSheet } from "../document.ts";
import { chartsObject } from "./charts.ts";
import { freezePanesObject } from "./freeze-panes.ts";
import { HostError, itemNotFound } from "./host-error.ts";
import { countOf, type HostObject, isAbsent, NOTHING, textOf, wordOf } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { namesObject } from "./names.ts";
import { pageLayoutObject } from "./page-layout.ts";
import { rangeObject, regionOf } from "./range.ts";
import { rangeAreasObject } from "./range-areas.ts";
import { LAST_COLUMN, LAST_ROW, parseRegion } from "./region-address.ts";
import { newName } from "./worksheets.ts";

const WHOLE = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

export function worksheetObject(scope: HostScope, sheet: DocumentSheet): HostObject {
  // A sheet may be deleted while an object still points at it.
  if (!scope.document.sheets.includes(sheet)) throw itemNotFound();
  return {
    type: "Worksheet",
    id: sheet.id,
    values: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => scope.document.sheets.indexOf(sheet),
    },
    setters: {
      Name: (value) => {
        if (textOf(value).toLowerCase() !== sheet.name.toLowerCase()) newName(scope, value);
        sheet.name = textOf(value);
      },
      Visibility: (value) => setVisibility(scope, sheet, value),
    },
    parts: {
      Names: () => namesObject(scope, sheet),
      FreezePanes: () => freezePanesObject(scope, sheet),
      PageLayout: () => pageLayoutObject(sheet),
      Charts: () => chartsObject(sheet),
      Protection: () => ({ type: "WorksheetProtection", values: { Protected: () => false } }),
    },
    methods: {
      GetRange: (address) => rangeObject(scope, sheet, isAbsent(address) ? WHOLE : regionOf(address)),
      GetRanges: (addresses) => rangeAreasObject(scope, sheet, textOf(addresses).split(",").map(parseRegion)),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [countOf(row), countOf(column)];
        return rangeObject(scope, sheet, {
          top,
          left,
          bottom: top + countOf(rows) - 1,
          right: left + countOf(columns) - 1,
        });
      },
      GetCell: (row, column) => {
        const [top, left] = [countOf(row), countOf(column)];
        return rangeObject(scope, sheet, { top, left, bottom: top, right: left });
      },
      GetUsedRange: (valuesOnly) => rangeObject(scope, sheet, sheet.used(valuesOnly === true) ?? A1),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.used(valuesOnly === true);
        return used === null ? NOTHING : rangeObject(scope, sheet, used);
      },
      Activate: () => activate(scope, sheet),
      Delete: () => {
        if (lastVisible(scope, sheet)) throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
        scope.document.removeSheet(sheet);
      },
    },
  };
}

function activate(scope: HostScope, sheet: DocumentSheet): void {
  if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
  const { selection } = scope.document;
  if (selection.sheet !== sheet) scope.document.select({ sheet, range: A1 });
}

function setVisibility(scope: HostScope, sheet: DocumentSheet, value: unknown): void {
  const visibility = wordOf(value, ["Visible", "Hidden", "VeryHidden"]);
  if (visibility !== "Visible" && lastVisible(scope, sheet))
    throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
  sheet.visibility = visibility === "Visible" ? "Visible" : visibility === "Hidden" ? "Hidden" : "VeryHidden";
  const shown = scope.document.sheets.find((other) => other.visibility === "Visible");
  if (scope.document.selection.sheet.visibility !== "Visible" && shown !== undefined)
    scope.document.select({ sheet: shown, range: A1 });
}

function lastVisible(scope: HostScope, sheet: DocumentSheet): boolean {
  return scope.document.sheets.every((other) => other === sheet || other.visibility !== "Visible");
}
