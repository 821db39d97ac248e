/**
 * Whether a pane is open anywhere beside this page. A web lock is let go of by the browser itself when the page that
 * holds it is gone, however it went. Where there are no locks the answer is "no", and the outcome is shown in a dialog.
 */
const NAME = "tong-hop.pane";

type Locks = Pick<LockManager, "request" | "query"> | undefined;

/** Holds the lock for as long as this page lives. */
export function announcePane(locks: Locks): void {
  // Panes of two workbooks hold it together.
  void locks?.request(NAME, { mode: "shared" }, () => new Promise<never>(() => undefined));
}

export async function isPaneOpen(locks: Locks): Promise<boolean> {
  const held = (await locks?.query())?.held ?? [];
  return held.some(({ name }) => name === NAME);
}
