import type { DocumentChange, DocumentName, DocumentSheet, Selection, WorkbookDocument } from "./document.ts";
import { MemorySheet } from "./memory-sheet.ts";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbench's workbook in memory: a new one has a single blank sheet, as in Excel. */
export class MemoryDocument implements WorkbookDocument {
  sheets: DocumentSheet[] = [];
  names: DocumentName[] = [];
  selection: Selection;
  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private readonly keepsCharts: boolean;
  private created = 0;

  /** Keeps charts only for those who look at them there: the table on the page draws none. */
  constructor(firstSheet = "Sheet1", { keepsCharts = false }: { readonly keepsCharts?: boolean } = {}) {
    this.keepsCharts = keepsCharts;
    const sheet = this.addSheet(firstSheet);
    this.selection = { sheet, range: A1 };
  }

  addSheet(name: string): DocumentSheet {
    this.created += 1;
    const id = `{00000000-0001-0000-0000-${String(this.created).padStart(12, "0")}}`;
    const sheet = new MemorySheet(id, name, this.keepsCharts ? [] : null, (kind, range) =>
      this.tell({ kind, sheet, range }),
    );
    this.sheets = [...this.sheets, sheet];
    this.tell({ kind: "structure", sheet, range: null });
    return sheet;
  }

  removeSheet(sheet: DocumentSheet): void {
    const position = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.sheet !== sheet && name.scope !== sheet);
    const neighbour = this.sheets[Math.min(position, this.sheets.length - 1)];
    if (this.selection.sheet === sheet && neighbour !== undefined) this.selection = { sheet: neighbour, range: A1 };
    this.tell({ kind: "structure", sheet, range: null });
  }

  putName(name: DocumentName): void {
    this.names = [...this.names.filter((other) => !sameName(other, name)), name];
    this.tell({ kind: "structure", sheet: name.sheet, range: name.range });
  }

  removeName(name: DocumentName): void {
    this.names = this.names.filter((other) => !sameName(other, name));
    this.tell({ kind: "structure", sheet: name.sheet, range: name.range });
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.tell({ kind: "selection", sheet: selection.sheet, range: selection.range });
  }

  onChange(listener: (change: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(change: DocumentChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** Names differ in more than case, and one name may stand once per scope. */
export function sameName(a: DocumentName, b: Pick<DocumentName, "name" | "scope">): boolean {
  return a.scope === b.scope && a.name.toLowerCase() === b.name.toLowerCase();
}
