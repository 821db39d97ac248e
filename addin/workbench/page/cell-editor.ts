import { formatPlace, type Place } from "../../../shared/book/address.ts";
import type { CellValidation, WorkbookDocument } from "../document.ts";
import { contentText } from "../richapi/cell-text.ts";
import { typedInput } from "../richapi/typed-input.ts";
import { element } from "./element.ts";
import type { Grid } from "./grid.ts";
import { listChoices } from "./list-choices.ts";
import { WORDS } from "./words.ts";

/** What the editor tells the page around it. */
export interface EditorEvents {
  /** Before a cell is opened: nothing may replace it any more. */
  readonly settle: () => void;
  readonly begin: () => void;
  readonly end: () => void;
  readonly refuse: (message: string) => void;
}

/** Typing into cells, and the dropdown of the selected one. */
export class CellEditor {
  private readonly document: WorkbookDocument;
  private readonly grid: Grid;
  private readonly events: EditorEvents;
  private open: { readonly place: Place; readonly input: HTMLTextAreaElement } | null = null;

  constructor(document: WorkbookDocument, grid: Grid, events: EditorEvents) {
    this.document = document;
    this.grid = grid;
    this.events = events;
  }

  get editing(): boolean {
    return this.open !== null;
  }

  /** Opens a cell for typing, with `text` in place of what stands in it. */
  edit(place: Place, text: string | null): void {
    if (this.open !== null) return;
    this.events.settle();
    const view = this.grid.cellView(place);
    if (view === null) return;
    const { content } = this.document.selection.sheet.cell(place.row, place.column);
    const shown =
      content.kind === "formula"
        ? content.formula
        : contentText(this.document.selection.sheet.cell(place.row, place.column));
    const input = element("textarea", { class: "cell-input", "aria-label": `${WORDS.content} ${formatPlace(place)}` });
    input.value = text ?? shown;
    input.addEventListener("blur", () => this.close(true));
    this.open = { place, input };
    this.events.begin();
    view.append(input);
    input.focus();
  }

  /** Ends typing; what was typed is read as Excel in Viet Nam reads it. */
  close(keep: boolean): void {
    if (this.open === null) return;
    const { place, input } = this.open;
    this.open = null;
    const text = input.value;
    input.remove();
    this.events.end();
    if (keep) this.write(place, text);
    this.grid.view.focus({ preventScroll: true });
  }

  write({ row, column }: Place, text: string): void {
    const { sheet } = this.document.selection;
    const validation = sheet.validationAt(row, column);
    if (text !== "" && !allowed(listChoices(this.document, validation), validation, text)) {
      this.events.refuse(String(validation?.errorAlert.message ?? "") || WORDS.refused);
      return;
    }
    const { format } = sheet.cell(row, column);
    const typed = typedInput(text, format.numberFormat, true);
    sheet.write(row, column, typed.content);
    if (typed.numberFormat !== null && format.numberFormat === "General")
      sheet.format({ top: row, left: column, bottom: row, right: column }, { numberFormat: typed.numberFormat });
  }

  /** The dropdown and the hint of the selected cell, where it has them. */
  decorate(): void {
    for (const old of this.grid.view.querySelectorAll(".cell-choice, .cell-hint")) old.remove();
    const { sheet, range } = this.document.selection;
    const place = { row: range.top, column: range.left };
    const validation = sheet.validationAt(place.row, place.column);
    const view = validation === null ? null : this.grid.cellView(place);
    if (view === null || validation === null) return;
    const hint = String(validation.prompt.message ?? "");
    if (hint !== "") view.append(element("div", { class: "cell-hint", role: "note" }, hint));
    const choices = listChoices(this.document, validation);
    if (choices === null) return;
    const choice = this.choice(place, choices);
    // Where anything may be typed, the dropdown leaves room to click into the cell.
    choice.classList.toggle("free", validation.errorAlert.showAlert === false);
    view.append(choice);
  }

  private choice(place: Place, choices: readonly string[]): HTMLElement {
    const current = contentText(this.document.selection.sheet.cell(place.row, place.column));
    const offered = current === "" || choices.includes(current) ? choices : [current, ...choices];
    const view = element(
      "select",
      { class: "cell-choice", "aria-label": `${WORDS.content} ${formatPlace(place)}` },
      element("option", { value: "" }, WORDS.choose),
      ...offered.map((choice) => element("option", { value: choice }, choice)),
    );
    view.value = current;
    view.addEventListener("change", () => {
      const { sheet } = this.document.selection;
      sheet.write(
        place.row,
        place.column,
        view.value === "" ? { kind: "empty" } : { kind: "value", value: view.value },
      );
    });
    return view;
  }
}

function allowed(choices: readonly string[] | null, validation: CellValidation | null, text: string): boolean {
  return choices === null || choices.includes(text) || validation?.errorAlert.showAlert === false;
}
