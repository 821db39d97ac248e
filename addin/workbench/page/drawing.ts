/** However many cells a batch changes, the sheet is drawn once, before the next picture. */
export class Drawing {
  private readonly draw: () => void;
  private waiting = false;

  constructor(draw: () => void) {
    this.draw = draw;
  }

  request(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => this.flush());
  }

  /** Draws at once what waits to be drawn. */
  flush(): void {
    if (!this.waiting) return;
    this.waiting = false;
    this.draw();
  }
}
