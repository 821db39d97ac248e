import type { AnnexRows } from "../annex/reading.ts";
import type { Instant, UnitId } from "../ids.ts";
import type { ReportState } from "../report/head.ts";

/** One unit's head version, as it goes into a merge. */
export interface Contribution {
  readonly unit: UnitId;
  readonly n: number;
  readonly state: ReportState;
  readonly receiptCode: string;
  readonly acceptedAt: Instant;
  readonly late: boolean;
  readonly letter: string | null;
  readonly annexes: readonly AnnexRows[];
}

/** All a merge depends on; the same input gives the same Book. */
export interface MergeInput {
  /** The instant the merge speaks of; printed on the cover, and "quá hạn" is judged at it. */
  readonly asOf: Instant;
  /** Only these units; null for all that owe a report. */
  readonly units: readonly UnitId[] | null;
  /** In any order: the merge orders by campaign data. */
  readonly contributions: readonly Contribution[];
}
