import { element } from "./element.ts";

/** A run of rows that is filled while it is near the visible part, and keeps its height while it is not. */
export class GridBlock {
  readonly top: number;
  readonly bottom: number;
  readonly frozen: boolean;
  readonly view: HTMLElement;
  private readonly fill: (view: HTMLElement) => void;
  private filled = false;

  constructor(top: number, bottom: number, frozen: boolean, fill: (view: HTMLElement) => void) {
    this.top = top;
    this.bottom = bottom;
    this.frozen = frozen;
    this.fill = fill;
    this.view = element("div", { class: frozen ? "grid-block frozen" : "grid-block", role: "rowgroup" });
    this.view.style.minHeight = `${(bottom - top + 1) * 20}px`;
  }

  show(near: boolean): void {
    if (near === this.filled || (!near && this.holdsFocus())) return;
    this.filled = near;
    if (near) {
      this.view.style.minHeight = "";
      this.fill(this.view);
    } else {
      this.view.style.minHeight = `${this.view.offsetHeight}px`;
      this.view.replaceChildren();
    }
  }

  /** What a person is typing into must not go away under them. */
  private holdsFocus(): boolean {
    return this.view.contains(document.activeElement);
  }
}
