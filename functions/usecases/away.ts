import { awayFrom, type Dependency, StoreUnavailable } from "../store/outage.ts";
import type { Deps } from "./deps.ts";

/** Asks whatever the app leans on; throws `StoreUnavailable` naming all that do not answer. */
export type Ask = () => Promise<void>;

export interface AskOptions extends Pick<Deps, "store" | "artifacts"> {
  /** In milliseconds, from anywhere. */
  readonly stopwatch: () => number;
  readonly patience?: number;
}

/** An answer is good for so long: whoever asks more often, and nobody need sign in for it, costs nothing more. */
const KEPT = 3_000;
const PATIENCE = 2_500;

export function askDependencies({ store, artifacts, stopwatch, patience = PATIENCE }: AskOptions): Ask {
  let last: { readonly at: number; readonly answer: Promise<void> } | null = null;
  const ask = async (): Promise<void> => {
    const checks: [Dependency, Promise<void>][] = [
      ["database", store.check()],
      ["files", artifacts.check()],
    ];
    const answers = await Promise.allSettled(checks.map(([name, check]) => within(patience, name, check)));
    const away = checks.flatMap(([name], index) => (answers[index]?.status === "rejected" ? [name] : []));
    if (away.length === 0) return;
    const cause = answers.find(({ status }) => status === "rejected");
    throw new StoreUnavailable(`no answer: ${away.join(", ")}`, {
      away,
      cause: cause?.status === "rejected" ? cause.reason : undefined,
    });
  };
  return () => {
    const now = stopwatch();
    if (last === null || now - last.at > KEPT) last = { at: now, answer: ask() };
    return last.answer;
  };
}

async function within(patience: number, name: Dependency, check: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(awayFrom(name, new Error("too late"))), patience);
  try {
    await Promise.race([check, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
