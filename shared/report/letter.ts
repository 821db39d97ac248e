import type { LogEntry } from "./head.ts";
import type { SignedLetter } from "./submission.ts";

/** The signed letter of a version: the newest correction of it, else the one it was sent with. */
export function letterOf(log: readonly LogEntry[], n: number, sentWith: SignedLetter | null): SignedLetter | null {
  const correction = log.findLast((entry) => entry.kind === "letter" && entry.n === n);
  return correction?.kind === "letter" ? correction.letter : sentWith;
}
