/** A part of the window that F6 comes to. */
export interface Region {
  readonly view: HTMLElement;
  /** Where the keyboard goes when nobody has been there yet. */
  readonly first: string;
}

/**
 * F6 as in Excel: from one part of the window to the next, Shift+F6 back, each where it was left. Cells keep the Tab key
 * to themselves: without this nobody would come from them to the pane by keyboard.
 */
export function stepThroughRegions(regions: readonly Region[]): void {
  const left = new Map<Region, HTMLElement>();
  for (const region of regions) {
    region.view.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement) left.set(region, target);
    });
  }
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const open = regions.filter(({ view }) => !view.hidden);
    const here = open.findIndex(({ view }) => view.contains(document.activeElement));
    const step = event.shiftKey ? open.length - 1 : 1;
    const next = open[here < 0 ? 0 : (here + step) % open.length];
    if (next !== undefined) enter(next, left.get(next));
  };
  window.addEventListener("keydown", listen, { capture: true });
  // Keys pressed in a frame are told to the frame alone; whoever goes into one takes the ear along.
  const follow = (): void => {
    const frame = document.activeElement;
    if (frame instanceof HTMLIFrameElement) frame.contentWindow?.addEventListener("keydown", listen, { capture: true });
  };
  window.addEventListener("blur", follow);
}

function enter({ view, first }: Region, before: HTMLElement | undefined): void {
  const known = before?.isConnected === true && before.checkVisibility() ? before : null;
  (known ?? view.querySelector<HTMLElement>(first))?.focus();
}
