import type { DocumentSheet, WorkbookDocument } from "../document.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The tabs below the grid; hidden sheets have none. */
export class SheetTabs {
  readonly view = element("div", { class: "tabs", role: "tablist", "aria-label": WORDS.sheets });
  private readonly document: WorkbookDocument;

  constructor(document: WorkbookDocument) {
    this.document = document;
    this.draw();
  }

  draw(): void {
    const shown = this.document.sheets.filter(({ visibility }) => visibility === "Visible");
    this.view.replaceChildren(...shown.map((sheet) => this.tab(sheet)));
    this.view.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(sheet: DocumentSheet): HTMLElement {
    const selected = this.document.selection.sheet === sheet;
    const tab = element(
      "button",
      { type: "button", role: "tab", "aria-selected": String(selected), "data-sheet": sheet.name },
      sheet.name,
    );
    tab.addEventListener("click", () => {
      if (this.document.selection.sheet !== sheet) this.document.select({ sheet, range: A1 });
    });
    return tab;
  }
}
