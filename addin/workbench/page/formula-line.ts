import { formatPlace } from "../../../shared/book/address.ts";
import type { Selection } from "../document.ts";
import { contentText } from "../richapi/cell-text.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

/** Above the grid: which cell is selected, and all of its text. */
export class FormulaLine {
  readonly view: HTMLElement;
  private readonly address = element("output", { class: "address", "aria-label": WORDS.cell });
  private readonly content = element("output", { class: "content", "aria-label": WORDS.content });

  constructor() {
    const sign = element("span", { class: "fx", "aria-hidden": "true" }, "fx");
    this.view = element("div", { class: "formula" }, this.address, sign, this.content);
  }

  show({ sheet, range }: Selection): void {
    const cell = sheet.cell(range.top, range.left);
    this.address.textContent = formatPlace({ row: range.top, column: range.left });
    this.content.textContent = cell.content.kind === "formula" ? cell.content.formula : contentText(cell);
  }
}
