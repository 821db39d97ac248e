import type { Place } from "../../../shared/book/address.ts";
import type { WorkbookDocument } from "../document.ts";
import type { CellEditor } from "./cell-editor.ts";
import type { Grid } from "./grid.ts";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moving, typing, clearing and pasting, as in a spreadsheet. */
export function listenToKeyboard(document: WorkbookDocument, grid: Grid, editor: CellEditor): void {
  const place = (): Place => ({ row: document.selection.range.top, column: document.selection.range.left });
  const move = (rows: number, columns: number): void => {
    const { sheet, range } = document.selection;
    const merge = sheet.merges.find((other) => other.top === range.top && other.left === range.left);
    const row = Math.max(0, (rows > 0 && merge !== undefined ? merge.bottom : range.top) + rows);
    const column = Math.max(0, (columns > 0 && merge !== undefined ? merge.right : range.left) + columns);
    document.select({ sheet, range: { top: row, left: column, bottom: row, right: column } });
  };

  grid.view.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLSelectElement || event.isComposing) return;
    if (editor.editing) {
      if (event.key === "Escape") editor.close(false);
      else if ((event.key === "Enter" && !event.altKey) || event.key === "Tab") {
        event.preventDefault();
        editor.close(true);
        if (event.key === "Tab") move(0, event.shiftKey ? -1 : 1);
        else move(1, 0);
      }
      return;
    }
    const step = STEPS[event.key];
    if (step !== undefined) move(step[0], step[1]);
    else if (event.key === "Enter" || event.key === "F2") editor.edit(place(), null);
    else if (event.key === "Delete") editor.write(place(), "");
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      editor.edit(place(), event.key);
    else return;
    event.preventDefault();
  });

  grid.view.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (editor.editing || text === "") return;
    event.preventDefault();
    const from = place();
    // A paste is not validated, in Excel neither.
    text
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .forEach((line, row) => {
        line.split("\t").forEach((value, column) => {
          const { sheet } = document.selection;
          sheet.write(
            from.row + row,
            from.column + column,
            value === "" ? { kind: "empty" } : { kind: "value", value },
          );
        });
      });
  });
}
