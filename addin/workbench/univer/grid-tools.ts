import { ICommandService, IUniverInstanceService, RedoCommand, UndoCommand } from "@univerjs/core";
import { element } from "../page/element.ts";
import { WORDS } from "../page/words.ts";
import type { UniverEngine } from "./engine.ts";
import type { SortDirection } from "./row-order.ts";
import { sortRows } from "./sort-rows.ts";
import type { UniverDocument } from "./univer-document.ts";

/** What a person does to the grid that has no key of its own in Univer, beside undo and redo, which have. */
export function gridTools(engine: UniverEngine, document: UniverDocument, say: (line: string) => void): HTMLElement {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const sort = (direction: SortDirection): void => {
    const { sheet, range, column } = document.picked;
    const outcome = sortRows(engine, sheet, range, column, direction);
    say(outcome.kind === "sorted" ? WORDS.sorted(outcome.rows) : WORDS.notSorted[outcome.because]);
  };
  const history = (command: string) => () => {
    // As Univer's own: the history of the sheet, not that of a cell's text.
    injector.get(IUniverInstanceService).focusUnit(engine.workbook.getUnitId());
    void commands.executeCommand(command);
  };
  return element(
    "div",
    { class: "grid-tools", role: "toolbar", "aria-label": WORDS.tools },
    button(WORDS.undo, "Ctrl+Z", history(UndoCommand.id)),
    button(WORDS.redo, "Ctrl+Y", history(RedoCommand.id)),
    button(WORDS.ascending, WORDS.sortTip, () => sort("ascending")),
    button(WORDS.descending, WORDS.sortTip, () => sort("descending")),
  );
}

function button(label: string, tip: string, press: () => void): HTMLButtonElement {
  const view = element("button", { type: "button", title: tip }, label);
  // The grid keeps the keyboard: Ctrl+Z right after a click is meant for it.
  view.addEventListener("mousedown", (event) => event.preventDefault());
  view.addEventListener("click", press);
  return view;
}
