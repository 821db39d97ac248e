import type { Instant, SubmissionId, UnitId } from "../ids.ts";
import type { SignedLetter } from "./submission.ts";

/** chưa gửi | chờ duyệt | đã gửi | trả lại | chấp nhận; "quá hạn" is derived from the due instant. */
export type ReportState = "not-sent" | "awaiting-approval" | "sent" | "returned" | "accepted";

/**
 * One committed move. The log is the truth about a report: it is appended in the same conditional write that moves the
 * head, so a version or request that is not in it never happened, and one that is in it is recognised for ever.
 * `by` is the subject of the token.
 */
export type LogEntry =
  | VersionEntry
  | {
      readonly kind: "approve" | "accept" | "return";
      readonly id: string;
      readonly n: number;
      readonly at: Instant;
      readonly by: string;
    }
  | {
      readonly kind: "exception";
      readonly id: string;
      readonly at: Instant;
      readonly by: string;
      readonly until: Instant;
    }
  /** Number and date of the signed letter, known or corrected after version `n` was sent; moves nothing. */
  | {
      readonly kind: "letter";
      readonly id: string;
      readonly n: number;
      readonly at: Instant;
      readonly by: string;
      readonly letter: SignedLetter;
    };

export interface VersionEntry {
  readonly kind: "version";
  readonly id: SubmissionId;
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
  readonly hash: string;
  readonly counts: StatusCounts;
  /** Lateness is judged at this instant: `at`, or when the e-mail came. */
  readonly judgedAt: Instant;
  readonly needsApproval: boolean;
  /** The campaign's due instant when it was committed: its receipt says late or not by it, for ever. */
  readonly due?: Instant | undefined;
}

/** Rows per code of the campaign's level list, over the annex that lists tasks; "" counts rows without a level. */
export type StatusCounts = Readonly<Record<string, number>>;

/** The state of one unit's report: everything the board needs, folded from the log by `foldLog`. */
export interface Head {
  readonly unit: UnitId;
  readonly state: ReportState;
  /** The newest committed version; 0 before the first. */
  readonly n: number;
  readonly submissionId: SubmissionId | null;
  readonly hash: string | null;
  /** When the newest version was committed. */
  readonly acceptedAt: Instant | null;
  /** The instant lateness is judged at: commit, approval where approval is on, or receipt by e-mail. */
  readonly judgedAt: Instant | null;
  readonly counts: StatusCounts;
  /** The end of the last exception (gia hạn), or null. */
  readonly extendedUntil: Instant | null;
  readonly log: readonly LogEntry[];
}

/** Proof of a committed version; the same for ever, however often it is asked for. */
export interface Receipt {
  /** Short, to be read out or printed: campaign, unit, version and the first letters of the hash. */
  readonly code: string;
  readonly n: number;
  readonly submissionId: SubmissionId;
  readonly hash: string;
  readonly acceptedAt: Instant;
  readonly late: boolean;
}
