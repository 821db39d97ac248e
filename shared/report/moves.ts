import type { ReportState } from "./head.ts";

/** What a leader or a coordinator may decide about the newest version. */
export type Decision = "approve" | "accept" | "return";

const FROM: Readonly<Record<Decision, readonly ReportState[]>> = {
  approve: ["awaiting-approval"],
  accept: ["sent"],
  // An accepted report may turn out to be wrong while it is being merged.
  return: ["sent", "accepted"],
};

/**
 * How many entries a log takes: its item may hold 400 KB, an entry takes up to 0.75 KB with the longest of names.
 * Decisions may follow when nothing can be sent any more, so that a report that is full can still be returned or accepted.
 */
export const LOG_ROOM = { sending: 400, deciding: 600 } as const;

export function mayMove(decision: Decision, state: ReportState): boolean {
  return FROM[decision].includes(state);
}
