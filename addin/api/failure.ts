import type { ProblemBody } from "../../shared/api.ts";

/** Why a call gave no value. `retryAfter`, in seconds, is what a busy server asked for. Which of them may have reached the server decides whether a submission stays pending. */
export type Failure =
  /** The server said no, and says why in the person's language. */
  | { readonly kind: "problem"; readonly problem: ProblemBody; readonly retryAfter?: number }
  /** No network, or the server is not there: the request may or may not have arrived. */
  | { readonly kind: "offline" }
  /** No answer in time: the request may well have been carried out. */
  | { readonly kind: "timeout" }
  /** The caller gave up. */
  | { readonly kind: "aborted" }
  /** An answer that is not ours: a proxy's page, another version of the service. */
  | { readonly kind: "unexpected"; readonly status: number; readonly retryAfter?: number };

/** Whether the same request, with the same id, may be sent again because nobody knows what became of it. */
export function isUnanswered(failure: Failure): boolean {
  if (failure.kind !== "problem") return true;
  const { status } = failure.problem;
  return status === 401 || status === 429 || status >= 500;
}

/** Whether the same request may do better a little later: the line, or a server with too much to do. */
export function isBusy(failure: Failure): boolean {
  switch (failure.kind) {
    case "problem":
      return [429, 503].includes(failure.problem.status);
    case "unexpected":
      return [429, 502, 503, 504].includes(failure.status);
    default:
      return failure.kind !== "aborted";
  }
}

export function isSignedOut(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.status === 401;
}
