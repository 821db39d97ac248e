import { StoreUnavailable } from "./outage.ts";

/** Waits before retry number `attempt` (from 1), longer each time and jittered; tests do not wait. */
export type Pause = (attempt: number) => Promise<void>;

/** Full jitter under a doubling cap: at most 50, 100, 200, … ms. */
export function jitteredPause(random: () => number, wait: (ms: number) => Promise<void>): Pause {
  return (attempt) => wait(random() * 25 * 2 ** attempt);
}

const ATTEMPTS = 6;

/** Sends everything in batches; what a batch call leaves undone goes again after a pause, a bounded number of times. */
export async function inBatches<T>(
  all: readonly T[],
  limit: number,
  pause: Pause,
  send: (batch: readonly T[]) => Promise<readonly T[]>,
): Promise<void> {
  for (let start = 0; start < all.length; start += limit) {
    let left = await send(all.slice(start, start + limit));
    for (let attempt = 1; left.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS)
        throw new StoreUnavailable("the database left part of a batch undone", { away: ["database"] });
      await pause(attempt);
      left = await send(left);
    }
  }
}
