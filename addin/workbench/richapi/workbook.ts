import type { DocumentSheet, WorkbookDocument } from "../document.ts";
import { type HostObject, NOTHING } from "./host-object.ts";
import type { HostScope } from "./host-scope.ts";
import { namesObject } from "./names.ts";
import { rangeObject } from "./range.ts";
import { worksheetObject } from "./worksheet.ts";
import { worksheetsObject } from "./worksheets.ts";

/** The root of the object model over a document, and the services Office.js calls on its own account. */
export function workbookObject(document: WorkbookDocument): HostObject {
  const scope: HostScope = {
    document,
    worksheet: (sheet: DocumentSheet) => worksheetObject(scope, sheet),
  };
  return {
    type: "Workbook",
    values: { Name: () => "Sổ làm việc.xlsx", ReadOnly: () => false },
    parts: {
      Worksheets: () => worksheetsObject(scope),
      Names: () => namesObject(scope, null),
      Application: () => applicationObject(),
      Protection: () => ({ type: "WorkbookProtection", values: { Protected: () => false } }),
    },
    methods: {
      GetSelectedRange: () => rangeObject(scope, document.selection.sheet, document.selection.range),
      GetActiveCell: () => {
        const { sheet, range } = document.selection;
        return rangeObject(scope, sheet, { ...range, bottom: range.top, right: range.left });
      },
      // Undo groups and suchlike are asked for by reference ids that are gone: nothing to answer.
      _GetObjectByReferenceId: () => NOTHING,
    },
  };
}

function applicationObject(): HostObject {
  return {
    type: "Application",
    values: { CalculationMode: () => "Automatic", CalculationState: () => "Done" },
    methods: {
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  };
}

/** Called by Office.js itself while it starts and while it registers ribbon functions. */
export const OFFICE_SERVICES: Readonly<Record<string, HostObject>> = {
  AddinInternalService: { type: "AddinInternalService", methods: { NotifyActionHandlerReady: () => undefined } },
};
