import type { AnnexRows } from "../annex/reading.ts";
import type { Instant, SubmissionId, UnitId } from "../ids.ts";
import type { StatusCounts } from "./head.ts";
import type { SubmissionOptions } from "./submission.ts";

/** One immutable version of a unit's report, whole. */
export interface ReportVersion {
  readonly unit: UnitId;
  readonly submissionId: SubmissionId;
  /** The version it was written on top of; its own number is `base + 1` once the log names it. */
  readonly base: number;
  /** SHA-256 (hex) of the canonical rows and declarations: "the same content". */
  readonly hash: string;
  readonly sentAt: Instant;
  /** Who sent it: the subject of the token. */
  readonly sentBy: string;
  readonly via: "add-in" | "workbook";
  readonly options: SubmissionOptions;
  readonly annexes: readonly AnnexRows[];
  readonly counts: StatusCounts;
}
