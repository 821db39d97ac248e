import type { DocumentSheet, WorkbookDocument } from "../document.ts";
import type { HostObject } from "./host-object.ts";

/** What the objects of the model share: the document, and the way to a sheet's object. */
export interface HostScope {
  readonly document: WorkbookDocument;
  readonly worksheet: (sheet: DocumentSheet) => HostObject;
}
