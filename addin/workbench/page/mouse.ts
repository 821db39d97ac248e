import type { WorkbookDocument } from "../document.ts";
import type { CellEditor } from "./cell-editor.ts";
import type { Grid } from "./grid.ts";

/** A click selects, a double click opens the cell; dropdowns and open cells keep their own clicks. */
export function listenToMouse(document: WorkbookDocument, grid: Grid, editor: CellEditor): void {
  const isControl = (target: EventTarget | null): boolean =>
    target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  grid.view.addEventListener("mousedown", ({ target }) => {
    const at = grid.placeOf(target);
    if (at === null || isControl(target)) return;
    editor.close(true);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    document.select({ sheet: document.selection.sheet, range });
  });
  grid.view.addEventListener("dblclick", ({ target }) => {
    const at = grid.placeOf(target);
    if (at !== null && !isControl(target)) editor.edit(at, null);
  });
}
