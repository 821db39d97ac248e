import type { AnnexRows, Origin } from "../annex/reading.ts";
import type { AnnexId, Instant, IsoDate, SubmissionId } from "../ids.ts";

/** Number and date of the signed letter the annexes belong to; often known only after signing. */
export interface SignedLetter {
  readonly number: string;
  readonly date: IsoDate;
}

/** What the sender declares beside the rows. */
export interface SubmissionOptions {
  /** Ids of proposed readings and confirmations that the sender accepts. */
  readonly accept: readonly string[];
  /** Finding id -> id of the chosen option. */
  readonly choose: Readonly<Record<string, string>>;
  /** Finding id -> why a warning stays. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Annexes declared "không có nội dung". */
  readonly nothingToReport: readonly AnnexId[];
  readonly letter: SignedLetter | null;
  /** When a report that came by e-mail was received; only a coordinator may say so, and lateness is judged at it. */
  readonly receivedAt: Instant | null;
}

export const NO_OPTIONS: SubmissionOptions = {
  accept: [],
  choose: {},
  reasons: {},
  nothingToReport: [],
  letter: null,
  receivedAt: null,
};

/** One attempt to send a report. */
export interface Submission {
  readonly submissionId: SubmissionId;
  /** The version this one replaces; 0 for the first. */
  readonly base: number;
  readonly annexes: readonly AnnexRows[];
  readonly origins: readonly Origin[];
  readonly options: SubmissionOptions;
}
