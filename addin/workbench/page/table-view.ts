import { MemoryDocument } from "../memory-document.ts";
import type { WorkbookHost } from "../workbook-host.ts";
import { CellEditor } from "./cell-editor.ts";
import { Drawing } from "./drawing.ts";
import { FormulaLine } from "./formula-line.ts";
import { Grid } from "./grid.ts";
import type { GridView } from "./grid-view.ts";
import { listenToKeyboard } from "./keyboard.ts";
import { listenToMouse } from "./mouse.ts";
import { SheetTabs } from "./sheet-tabs.ts";
import { WORDS } from "./words.ts";

/** The light table over the document in memory: ready at once, for tests and slow machines. */
export class TableView implements GridView {
  readonly document = new MemoryDocument(WORDS.firstSheet);
  private readonly grid = new Grid(this.document);
  private readonly tabs = new SheetTabs(this.document);
  private readonly line = new FormulaLine();

  constructor(place: HTMLElement) {
    place.append(this.line.view, this.grid.view, this.tabs.view);
  }

  begin(host: WorkbookHost, say: (line: string) => void): void {
    const { document, grid, tabs, line } = this;
    const editor = new CellEditor(document, grid, {
      settle: () => drawing.flush(),
      begin: () => {
        host.beginCellEdit();
        say(WORDS.editing);
      },
      end: () => {
        host.endCellEdit();
        say(WORDS.ready);
        drawing.request();
      },
      refuse: say,
    });
    const selected = (): void => {
      line.show(document.selection);
      editor.decorate();
    };
    const drawing = new Drawing(() => {
      // Drawing anew would take away what is being typed; the end of typing asks again.
      if (editor.editing) return;
      grid.draw();
      tabs.draw();
      selected();
    });
    document.onChange(({ kind }) => {
      // A step to another cell of the drawn sheet needs no new drawing, and must not wait for one.
      if (kind === "selection" && grid.shows(document.selection)) {
        grid.mark();
        selected();
      } else drawing.request();
    });
    listenToMouse(document, grid, editor);
    listenToKeyboard(document, grid, editor);
    drawing.request();
  }

  /** Sheets stay white, like paper. */
  colour(): void {}
}
