import type { Reading } from "../../shared/annex/reading.ts";
import { type WireFinding, type WireSheet, wireSheets } from "../../shared/api.ts";
import { wireFinding } from "./findings-problem.ts";

/** What a submission would hold and say; nothing of it is stored. */
export interface DryRun {
  readonly sheets: readonly WireSheet[];
  readonly findings: readonly WireFinding[];
  /** Empty for rows that a client read: only a workbook has cells to account for. */
  readonly coverage: Reading["coverage"];
}

export function dryRunOf({ annexes, findings, coverage }: Omit<Reading, "origins">): DryRun {
  return { sheets: wireSheets(annexes), findings: findings.map(wireFinding), coverage };
}
