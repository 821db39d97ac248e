/** Turns every few minutes where no cloud's clock does. */
export interface Clock {
  /** Waits for the turn that is under way. */
  stop(): Promise<void>;
}

/** `turn` now and every `minutes`, one after another; a turn that fails is told of, and the next one makes it good. */
export function startClock(turn: () => Promise<void>, minutes: number, tellFailure: (error: unknown) => void): Clock {
  let underWay = Promise.resolve();
  let isBusy = false;
  const tick = (): void => {
    if (isBusy) return;
    isBusy = true;
    underWay = turn()
      .catch(tellFailure)
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(tick, minutes * 60_000);
  timer.unref();
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
