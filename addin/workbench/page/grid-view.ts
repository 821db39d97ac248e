import type { WorkbookDocument } from "../document.ts";
import type { WorkbookHost } from "../workbook-host.ts";

/** What shows the workbook and lets a person change it: Univer, or the light table. */
export interface GridView {
  readonly document: WorkbookDocument;
  /** Called once, when the host stands before the document. `say` writes the status line. */
  begin(host: WorkbookHost, say: (line: string) => void): void;
  colour(theme: "light" | "dark"): void;
}
