import type { AnnexRows } from "../annex/reading.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Instant, UnitId } from "../ids.ts";
import type { ReportState } from "../report/head.ts";
import type { MergeDecision } from "./decision.ts";

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

/** Where a unit's report stands at `asOf`: what the cover and the board say about units that contribute no rows. */
export interface Standing {
  readonly unit: UnitId;
  readonly state: ReportState;
  /** The newest version; 0 before the first. */
  readonly n: number;
  readonly acceptedAt: Instant | null;
  readonly late: boolean;
  /** Quá hạn at `asOf`: its deadline, exceptions counted, had come and nothing had ever reached the receiver. */
  readonly overdue: boolean;
  /** The end of the last exception (gia hạn), or null. */
  readonly extendedUntil: Instant | null;
}

/** What counted in the campaign before, at the same instant. */
export interface PreviousInput {
  readonly campaign: Campaign;
  /** Never empty: where nobody reported, there is nothing to be held against. */
  readonly contributions: readonly Contribution[];
  /** Those of that campaign: they say which task a row meant then. */
  readonly decisions: readonly MergeDecision[];
}

/** All a merge depends on; the same input gives the same Book. */
export interface MergeInput {
  /** The instant the merge speaks of; printed on the cover, and "quá hạn" is judged at it. */
  readonly asOf: Instant;
  /** Only these units; null for all that owe a report. */
  readonly units: readonly UnitId[] | null;
  /** The reports that count (sent or accepted at `asOf`), in any order: the merge orders by campaign data. */
  readonly contributions: readonly Contribution[];
  /** At most one per unit, in any order; a unit without one sent nothing. A contribution outweighs its unit's standing. */
  readonly standings: readonly Standing[];
  /** What coordinators decided before, in any order: of two about the same things the later one counts. */
  readonly decisions: readonly MergeDecision[];
  /** Null for a first campaign, and where the one before has no report that counts. */
  readonly previous: PreviousInput | null;
}
