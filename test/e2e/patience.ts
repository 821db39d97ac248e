/** How long a story waits for a state: a limit only has to catch what hangs, and a loaded machine takes its time. */
export const PATIENCE_MS = 60_000;
