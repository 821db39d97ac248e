import type { ReportState } from "./head.ts";

/** What a leader or a coordinator may decide about the newest version. */
export type Decision = "approve" | "accept" | "return";

const FROM: Readonly<Record<Decision, readonly ReportState[]>> = {
  approve: ["awaiting-approval"],
  accept: ["sent"],
  // An accepted report may turn out to be wrong while it is being merged.
  return: ["sent", "accepted"],
};

export function mayMove(decision: Decision, state: ReportState): boolean {
  return FROM[decision].includes(state);
}
