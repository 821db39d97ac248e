import { fail, type Result } from "../../../shared/result.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { type Failure, isBusy } from "../../api/failure.ts";

/** So many requests at a time: a batch of e-mails must not shut out the officials who are sending meanwhile. */
export const WIDTH = 2;

export interface Lanes {
  /**
   * Runs when a lane is free. A server with too much to do, or a line that is down, is asked again after a while; the work
   * must be safe to repeat. `aborted` when all was stopped before its turn came.
   */
  run<T>(work: () => Promise<Result<T, Trouble>>): Promise<Result<T, Trouble>>;
  /** What is under way ends; nothing new begins. */
  pause(): void;
  resume(): void;
  /** What is under way ends; what waits is given up. */
  stop(): void;
}

export interface LaneOptions {
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1: so that many pages do not come back at the same moment. */
  readonly random: () => number;
  /** Told how long everything rests, and null when it goes on. */
  readonly onRest: (seconds: number | null) => void;
}

/** After these many seconds at the latest; then the person is told. */
const RESTS = [1, 2, 4, 8, 16, 30];
/** What a server asks for is kept to, within reason. */
const LONGEST_REST = 120;
const GIVEN_UP: Failure = { kind: "aborted" };

export function lanes({ wait, random, onRest }: LaneOptions): Lanes {
  const queue: (() => void)[] = [];
  let running = 0;
  let paused = false;
  let round = 0;
  let rest: Promise<void> = Promise.resolve();

  const startNext = (): void => {
    while (!paused && running < WIDTH) {
      const start = queue.shift();
      if (start === undefined) return;
      running += 1;
      start();
    }
  };
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      queue.push(resolve);
      startNext();
    });
  const restFor = (seconds: number): void => {
    onRest(seconds);
    rest = wait(seconds * 1_000).then(() => onRest(null));
  };
  const inLane = async <T>(
    mine: number,
    work: () => Promise<Result<T, Trouble>>,
    attempt: number,
  ): Promise<Result<T, Trouble> | "again"> => {
    await turn();
    try {
      // One lane met a busy server: the others leave it alone as well.
      await rest;
      if (mine !== round) return fail(GIVEN_UP);
      const answer = await work();
      const pause = answer.ok ? null : restAfter(answer.error, attempt, random);
      if (pause === null) return answer;
      restFor(pause);
      return "again";
    } finally {
      running -= 1;
      startNext();
    }
  };

  return {
    async run(work) {
      const mine = round;
      for (let attempt = 0; ; attempt += 1) {
        const answer = await inLane(mine, work, attempt);
        if (answer !== "again") return answer;
      }
    },
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      startNext();
    },
    stop: () => {
      round += 1;
      paused = false;
      startNext();
    },
  };
}

/** In seconds; null where waiting does not help, or has not. */
function restAfter(trouble: Trouble, attempt: number, random: () => number): number | null {
  const seconds = RESTS[attempt];
  if (seconds === undefined || !isFailure(trouble) || !isBusy(trouble)) return null;
  const asked = "retryAfter" in trouble ? (trouble.retryAfter ?? 0) : 0;
  return Math.min(Math.max(seconds * (0.5 + random() / 2), asked), LONGEST_REST);
}

function isFailure(trouble: Trouble): trouble is Failure {
  return !["workbook", "sign-in", "crash"].includes(trouble.kind);
}
