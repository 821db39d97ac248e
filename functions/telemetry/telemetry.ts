import { AsyncLocalStorage } from "node:async_hooks";
import type { ProblemCode } from "../../shared/problem.ts";
import type { Measure, Meter } from "./measures.ts";

/** One request as it is told afterwards: never report text, never who asked, never a path as it was typed. */
export interface RequestRecord {
  readonly requestId: string;
  readonly at: Date;
  readonly method: string;
  /** The pattern of the route; null where no route is. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  readonly code: ProblemCode | null;
  /** Ids that were found to exist. */
  readonly campaign: string | null;
  readonly unit: string | null;
  readonly amounts: ReadonlyMap<Measure, number>;
  /** What was thrown, where the failure is ours. */
  readonly failure: unknown;
}

/** Where records go: a log, a file, a test. */
export type Tell = (record: RequestRecord) => void;

/** How a request ended, as far as the app knows. */
export type Ending = Pick<RequestRecord, "method" | "route" | "status" | "code" | "failure">;

/** Follows each request from its first step to its answer, however many run at once. */
export interface Telemetry extends Meter {
  follow(requestId: string, work: () => Promise<Ending>): Promise<void>;
  /** What the request under way is about, once that is known to exist. */
  about(ids: { readonly campaign?: string; readonly unit?: string }): void;
}

interface Trail {
  campaign: string | null;
  unit: string | null;
  readonly amounts: Map<Measure, number>;
}

export interface TelemetryOptions {
  readonly tell: Tell;
  readonly now: () => Date;
  /** In milliseconds, from anywhere; moves forward only. */
  readonly stopwatch: () => number;
}

export function openTelemetry({ tell, now, stopwatch }: TelemetryOptions): Telemetry {
  const trails = new AsyncLocalStorage<Trail>();
  return {
    async follow(requestId, work) {
      const trail: Trail = { campaign: null, unit: null, amounts: new Map() };
      const at = now();
      const start = stopwatch();
      const ending = await trails.run(trail, work);
      tell({ requestId, at, ...ending, ...trail, ms: Math.round(stopwatch() - start) });
    },
    about(ids) {
      const trail = trails.getStore();
      if (trail !== undefined) Object.assign(trail, ids);
    },
    add(measure, amount) {
      // Outside a request nobody asks: a start, a script.
      const amounts = trails.getStore()?.amounts;
      amounts?.set(measure, (amounts.get(measure) ?? 0) + amount);
    },
  };
}
