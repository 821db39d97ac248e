import type { Reading } from "../../shared/annex/reading.ts";
import type { Recognition } from "../../shared/annex/recognise-unit.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { CampaignId, IsoDate, UnitId } from "../../shared/ids.ts";
import type { MergeInput } from "../../shared/merge/contribution.ts";
import type { Problem } from "../../shared/problem.ts";
import type { SubmissionOptions } from "../../shared/report/submission.ts";
import type { Result } from "../../shared/result.ts";
import type { Package } from "../xlsx/zip-edit.ts";

/** What takes a processor for a second or more, and nothing but a processor: tasks and answers are plain data. */
export interface Workbooks {
  /** A workbook as it was sent, read and checked as the report of one unit. */
  assess(sent: SentReport): Promise<Result<Reading, Problem>>;
  /** Whose report a workbook is, and what it holds. */
  recognise(sent: SentFile): Promise<Result<Recognised, Problem>>;
  /** All reports of a campaign as one workbook. */
  merge(reports: ReportsToMerge): Promise<Package>;
}

export interface SentReport {
  readonly bytes: Uint8Array;
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly options: SubmissionOptions;
  /** The day the report is made, in Viet Nam; null: its dates are held against none. */
  readonly day: IsoDate | null;
}

export interface SentFile {
  readonly bytes: Uint8Array;
  /** As its sender called it; "" where that was not said. */
  readonly name: string;
  readonly campaign: Campaign;
  /** All there are: it may be another one's. */
  readonly campaigns: readonly Campaign[];
}

export interface Recognised extends Recognition {
  readonly campaign: CampaignId;
  /** Which annexes it holds, and how many rows of each. */
  readonly annexes: readonly { readonly annex: string; readonly rows: number }[];
  readonly coverage: Reading["coverage"];
}

export interface ReportsToMerge {
  readonly campaign: Campaign;
  readonly input: MergeInput;
}
