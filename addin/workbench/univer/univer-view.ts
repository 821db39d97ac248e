import { ThemeService } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { GridView } from "../page/grid-view.ts";
import { WORDS } from "../page/words.ts";
import type { WorkbookHost } from "../workbook-host.ts";
import type { UniverEngine } from "./engine.ts";
import { gridTools } from "./grid-tools.ts";
import { startUniver } from "./start-univer.ts";
import { UniverDocument } from "./univer-document.ts";

/** The real grid: a few megabytes and a few seconds, so that only the workbench loads it, and only when asked. */
export class UniverView implements GridView {
  readonly document: UniverDocument;
  private readonly engine: UniverEngine;
  private readonly container: HTMLElement;

  constructor(place: HTMLElement) {
    const container = document.createElement("div");
    container.className = "univer";
    place.append(container);
    this.container = container;
    this.engine = startUniver(container, WORDS.firstSheet);
    this.document = new UniverDocument(this.engine);
    // As in Univer's own examples: for the browser's console, and for tests that ask where a cell is drawn.
    Object.assign(window, { univerAPI: FUniver.newAPI(this.engine.univer) });
  }

  begin(host: WorkbookHost, say: (line: string) => void): void {
    this.container.before(gridTools(this.engine, this.document, say));
    const editor = this.engine.univer.__getInjector().get(IEditorBridgeService);
    let editing = false;
    editor.visible$.subscribe(({ visible }) => {
      if (visible === editing) return;
      editing = visible;
      if (visible) host.beginCellEdit();
      // What was typed is written right after the editor goes; whoever waits shall see it.
      else setTimeout(() => host.endCellEdit());
      say(visible ? WORDS.editing : WORDS.ready);
    });
  }

  colour(theme: "light" | "dark"): void {
    this.engine.univer
      .__getInjector()
      .get(ThemeService)
      .setDarkMode(theme === "dark");
  }
}
