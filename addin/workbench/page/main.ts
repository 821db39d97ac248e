import manifestXml from "../../../manifest.xml?raw";
import { MemoryDocument } from "../memory-document.ts";
import { WorkbookHost } from "../workbook-host.ts";
import { CellEditor } from "./cell-editor.ts";
import { CommandRunner } from "./command-runner.ts";
import { Drawing } from "./drawing.ts";
import { element } from "./element.ts";
import { FormulaLine } from "./formula-line.ts";
import { Grid } from "./grid.ts";
import { listenToKeyboard } from "./keyboard.ts";
import { parseManifest } from "./manifest.ts";
import { listenToMouse } from "./mouse.ts";
import { PaneView } from "./pane-view.ts";
import { ribbonView } from "./ribbon-view.ts";
import { SheetTabs } from "./sheet-tabs.ts";
import { themeSwitch } from "./theme-switch.ts";
import { WORDS } from "./words.ts";
import "./workbench.css";

/** The workbench: a spreadsheet page around the unmodified office.js, drawn from the real manifest. */
function start(place: HTMLElement): void {
  const ribbon = parseManifest(manifestXml);
  const workbook = new MemoryDocument("Trang tính 1");
  const host = new WorkbookHost(workbook);
  const grid = new Grid(workbook);
  const tabs = new SheetTabs(workbook);
  const status = element("p", { class: "status", role: "status" }, WORDS.ready);
  const editor = new CellEditor(workbook, grid, {
    settle: () => drawing.flush(),
    begin: () => {
      host.beginCellEdit();
      status.textContent = WORDS.editing;
    },
    end: () => {
      host.endCellEdit();
      status.textContent = WORDS.ready;
      drawing.request();
    },
    refuse: (message) => {
      status.textContent = message;
    },
  });
  const pane = new PaneView(host.xdm, ribbon.name);
  const commands = new CommandRunner(host.xdm, ribbon.functionFile, (line) => {
    status.textContent = line;
  });

  const line = new FormulaLine();
  const selected = (): void => {
    line.show(workbook.selection);
    editor.decorate();
  };
  const drawing = new Drawing(() => {
    // Drawing anew would take away what is being typed; the end of typing asks again.
    if (editor.editing) return;
    grid.draw();
    tabs.draw();
    selected();
  });
  workbook.onChange(({ kind }) => {
    // A step to another cell of the drawn sheet needs no new drawing, and must not wait for one.
    if (kind === "selection" && grid.shows(workbook.selection)) {
      grid.mark();
      selected();
    } else drawing.request();
  });

  listenToMouse(workbook, grid, editor);
  listenToKeyboard(workbook, grid, editor);

  const theme = themeSwitch((chosen) => pane.colour(chosen));
  const title = element("h1", {}, WORDS.file, element("span", { class: "product" }, WORDS.name));
  place.replaceChildren(
    element("header", { class: "title" }, title, element("p", {}, WORDS.explained), theme),
    ribbonView(ribbon, async (button) => {
      if (button.action.kind === "pane") pane.show(button.action.url);
      else await commands.run(button.action.name, button);
    }),
    line.view,
    element("main", { class: "work" }, element("div", { class: "sheet" }, grid.view, tabs.view, status), pane.view),
    commands.view,
  );
  pane.show(ribbon.taskpane);
  drawing.request();
}

const place = document.getElementById("workbench");
if (place !== null) start(place);
