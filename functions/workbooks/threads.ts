import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

export interface ThreadOptions {
  /** What each thread runs. It answers every message with one message. */
  readonly code: URL;
  /** In MB, for each thread: what needs more fails alone, and nobody else's work suffers. */
  readonly memory: number;
  /** At most; each begins when it is first needed, and then stays. Without it one to each core. */
  readonly threads?: number;
}

export interface Threads {
  /** The answer of a thread that has nothing else to do. Throws `OutOfMemory` where the task took too much. */
  ask<Answer>(task: unknown): Promise<Answer>;
}

export class OutOfMemory extends Error {}

/** Idle threads keep no process alive. */
export function openThreads({ code, memory, threads = availableParallelism() }: ThreadOptions): Threads {
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let running = 0;
  const begin = (): Worker => {
    running += 1;
    const worker = new Worker(code, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    worker.once("exit", () => {
      running -= 1;
      // It died of its task; whoever waited for it gets a new one.
      waiting.shift()?.(begin());
    });
    return worker;
  };
  const taken = async (): Promise<Worker> => {
    const rested = idle.pop();
    if (rested !== undefined) return rested;
    return running < threads ? begin() : new Promise((resolve) => waiting.push(resolve));
  };
  const rest = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  return {
    async ask<Answer>(task: unknown) {
      const worker = await taken();
      worker.ref();
      const answer = await answerOf<Answer>(worker, task);
      worker.unref();
      rest(worker);
      return answer;
    },
  };
}

/** A thread that dies takes nobody else's task with it: it has one at a time. */
function answerOf<Answer>(worker: Worker, task: unknown): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const died = (error: NodeJS.ErrnoException): void =>
    reject(
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? new OutOfMemory("a thread ran out of memory", { cause: error })
        : new Error("a thread died of its task", { cause: error }),
    );
  const ended = (status: number): void => reject(new Error(`a thread ended with ${status} instead of answering`));
  worker.once("message", resolve).once("error", died).once("exit", ended);
  worker.postMessage(task);
  return promise.finally(() => worker.off("message", resolve).off("error", died).off("exit", ended));
}
