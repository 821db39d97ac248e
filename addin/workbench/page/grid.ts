import { columnLetters, formatPlace, type Place, parsePlace, type RangeAddress } from "../../../shared/book/address.ts";
import type { DocumentSheet, Selection, WorkbookDocument } from "../document.ts";
import { showCell } from "./cell-look.ts";
import { element } from "./element.ts";
import { GridBlock } from "./grid-block.ts";

/** Empty rows and columns beyond the content, and the least that is shown. */
const SPARE = { rows: 30, columns: 3 };
const LEAST = { rows: 40, columns: 26 };
const BLOCK_ROWS = 40;
const PIXELS_PER_POINT = 4 / 3;
const ROW_HEADER = "44px";

/**
 * The sheet that is shown. Rows stand in blocks that are filled only near the visible part, so that a merged sheet of
 * thousands of rows scrolls as lightly as a short one.
 */
export class Grid {
  readonly view = element("div", { class: "grid", role: "grid", tabindex: "0" });
  private readonly document: WorkbookDocument;
  private readonly watcher: IntersectionObserver;
  private blocks: GridBlock[] = [];
  private columns = 0;
  private sheet: DocumentSheet | null = null;
  /** Until the person scrolls, the selected cell stays in view while rows above it find their real heights. */
  private revealing = false;

  constructor(document: WorkbookDocument) {
    this.document = document;
    this.watcher = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.blocks.find(({ view }) => view === entry.target)?.show(entry.isIntersecting);
        if (this.revealing) this.reveal();
      },
      { root: this.view, rootMargin: "600px" },
    );
    for (const event of ["wheel", "touchmove", "pointerdown", "keydown"])
      this.view.addEventListener(event, () => this.stopRevealing(), { passive: true });
  }

  /** Draws the selected sheet anew; keeps the scroll position while it is the same sheet. */
  draw(): void {
    const { sheet } = this.document.selection;
    const { scrollTop, scrollLeft } = this.view;
    const same = sheet === this.sheet;
    this.sheet = sheet;
    this.layOut(sheet);
    this.view.scrollTo(same ? scrollLeft : 0, same ? scrollTop : 0);
    this.mark();
  }

  /** Whether the selection lies on what is drawn. */
  shows({ sheet, range }: Selection): boolean {
    const last = this.blocks.at(-1);
    return sheet === this.sheet && last !== undefined && range.top <= last.bottom && range.left < this.columns;
  }

  /** The element of a cell, its block filled if need be; merged cells are all in their top left one. */
  cellView(place: Place): HTMLElement | null {
    const { sheet } = this.document.selection;
    const merge = sheet.merges.find((other) => holds(other, place));
    const { row, column } = merge === undefined ? place : { row: merge.top, column: merge.left };
    this.blocks.find(({ top, bottom }) => row >= top && row <= bottom)?.show(true);
    return this.view.querySelector(`[data-cell="${formatPlace({ row, column })}"]`);
  }

  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest("[data-cell]") : null;
    return cell instanceof HTMLElement ? parsePlace(cell.dataset.cell ?? "") : null;
  }

  /** Marks the selection and brings it into view. */
  mark(): void {
    const { range, sheet } = this.document.selection;
    for (const old of this.view.querySelectorAll(".selected, .active")) old.classList.remove("selected", "active");
    for (let row = range.top; row <= Math.min(range.bottom, range.top + 200); row += 1) {
      for (let column = range.left; column <= Math.min(range.right, this.columns); column += 1) {
        this.view.querySelector(`[data-cell="${formatPlace({ row, column })}"]`)?.classList.add("selected");
      }
    }
    this.cellView({ row: range.top, column: range.left })?.classList.add("selected", "active");
    this.revealing = range.top >= sheet.frozen.rows;
    if (this.revealing) this.reveal();
  }

  private reveal(): void {
    const { range } = this.document.selection;
    this.cellView({ row: range.top, column: range.left })?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private stopRevealing(): void {
    this.revealing = false;
  }

  private layOut(sheet: DocumentSheet): void {
    const used = sheet.used(false);
    const { range } = this.document.selection;
    const rows = Math.max(LEAST.rows, (used?.bottom ?? 0) + SPARE.rows, range.top + SPARE.rows);
    this.columns = Math.max(LEAST.columns, (used?.right ?? 0) + 1 + SPARE.columns, range.left + SPARE.columns);
    const widths = Array.from(
      { length: this.columns },
      (_, column) => `${sheet.columnWidth(column) * PIXELS_PER_POINT}px`,
    );
    this.view.style.setProperty("--columns", `${ROW_HEADER} ${widths.join(" ")}`);
    this.view.setAttribute("aria-label", sheet.name);
    this.watcher.disconnect();
    this.blocks = this.cut(rows, sheet.frozen.rows).map(
      ({ top, bottom, frozen }) => new GridBlock(top, bottom, frozen, (view) => this.fill(view, sheet, top, bottom)),
    );
    this.view.replaceChildren(this.header(), ...this.blocks.map(({ view }) => view));
    for (const block of this.blocks) {
      if (block.frozen) block.show(true);
      else this.watcher.observe(block.view);
    }
    // Without waiting for the watcher, so that a fresh drawing never flickers.
    for (const block of this.blocks.slice(0, 3)) block.show(true);
  }

  private cut(rows: number, frozen: number): { top: number; bottom: number; frozen: boolean }[] {
    const blocks = frozen > 0 ? [{ top: 0, bottom: frozen - 1, frozen: true }] : [];
    for (let top = frozen; top < rows; top += BLOCK_ROWS) {
      blocks.push({ top, bottom: Math.min(rows, top + BLOCK_ROWS) - 1, frozen: false });
    }
    return blocks;
  }

  private header(): HTMLElement {
    const letters = Array.from({ length: this.columns }, (_, column) =>
      element("div", { class: "column-header", role: "columnheader" }, columnLetters(column)),
    );
    return element("div", { class: "grid-header", role: "row" }, element("div", { class: "corner" }), ...letters);
  }

  private fill(view: HTMLElement, sheet: DocumentSheet, top: number, bottom: number): void {
    const merges = sheet.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
    const heights: string[] = [];
    const cells: HTMLElement[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const height = sheet.rowHeight(row);
      heights.push(height === null ? "minmax(20px, auto)" : `${height * PIXELS_PER_POINT}px`);
      const line = String(row - top + 1);
      const header = element("div", { class: "row-header", role: "rowheader" }, String(row + 1));
      header.style.gridArea = `${line} / 1`;
      cells.push(header);
      for (let column = 0; column < this.columns; column += 1) {
        const merge = merges.find((other) => holds(other, { row, column }));
        if (merge !== undefined && (merge.top !== row || merge.left !== column)) continue;
        cells.push(cellElement(sheet, { row, column }, top, merge ?? null));
      }
    }
    view.style.gridTemplateRows = heights.join(" ");
    view.replaceChildren(...cells);
  }
}

function cellElement(sheet: DocumentSheet, place: Place, top: number, merge: RangeAddress | null): HTMLElement {
  const view = element("div", { class: "cell", role: "gridcell", "data-cell": formatPlace(place) });
  const down = merge === null ? 1 : merge.bottom - merge.top + 1;
  const across = merge === null ? 1 : merge.right - merge.left + 1;
  view.style.gridArea = `${place.row - top + 1} / ${place.column + 2} / span ${down} / span ${across}`;
  showCell(view, sheet.cell(place.row, place.column));
  return view;
}

function holds(range: RangeAddress, { row, column }: Place): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
