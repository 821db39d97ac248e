import type { Finding } from "../check/finding.ts";
import type { AnnexId, CampaignId, ColumnId, TaskId, UnitId } from "../ids.ts";

/** Where a row stood: the sheet's name and the row number people see (from 1). */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Text, the code of a code list, an ISO date; null where nothing stands or where one must ask. */
export type FieldValue = string | null;

/** One row of an annex as it is kept, sent and merged. */
export interface ReportRow {
  readonly at: RowPlace;
  /** The assigned task it reports, where it is one. */
  readonly task: TaskId | null;
  readonly values: Readonly<Record<ColumnId, FieldValue>>;
}

/** The rows of one annex. */
export interface AnnexRows {
  readonly annex: AnnexId;
  /** The letter of each column in its sheet, so that a finding points at the right cell; absent means the template's. */
  readonly columns?: Readonly<Record<ColumnId, string>> | undefined;
  readonly rows: readonly ReportRow[];
}

/** What reading a workbook gives. */
export interface Reading {
  readonly annexes: readonly AnnexRows[];
  /** Raised while reading: what could not be read, or only likely. */
  readonly findings: readonly Finding[];
  readonly coverage: readonly SheetCoverage[];
  /** Whose sheets these are, by their hidden names; empty for sheets typed by hand. */
  readonly origins: readonly Origin[];
}

/** The unit and campaign a sheet was made for, as its hidden names say. */
export interface Origin {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
}

/** Nothing is dropped silently: how many non-empty cells of a sheet were read, and why others, and comments, were not. */
export interface SheetCoverage {
  readonly sheet: string;
  readonly annex: AnnexId | null;
  readonly read: number;
  readonly ignored: readonly { readonly reason: IgnoredReason; readonly cells: number }[];
}

export type IgnoredReason =
  | "not-an-annex"
  | "above-the-table"
  | "heading"
  | "column-numbers"
  | "group-row"
  | "ellipsis-row"
  | "total-row"
  | "ordinal"
  | "label"
  | "extra-column"
  | "below-the-table"
  | "copy-not-chosen"
  | "hidden-sheet"
  | "hidden-by-merge"
  /** A cell's comment: beside the text, and never part of a report. */
  | "comment";
