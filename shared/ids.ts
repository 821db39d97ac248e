/** Ids are plain strings: stable, printable, never re-used. The aliases say which noun an id names. */

/** A campaign (đợt báo cáo), e.g. `nq57-2023`. */
export type CampaignId = string;
/** A reporting body (đơn vị), e.g. `bct` or `p63-ha-noi`. */
export type UnitId = string;
/** An annex (phụ lục) of a campaign: `phu-luc-3`, `phu-luc-4`, `de-cuong`. */
export type AnnexId = string;
/** A column of an annex, unique within it: `name`, `status`, `issuedOn`. */
export type ColumnId = string;
/** An assigned task, e.g. `NQ57-C-DP-01`. */
export type TaskId = string;
/** A code list of a campaign, e.g. `task-status`. */
export type CodeListId = string;
/** The UUID the client makes for one submission; the same one in every retry. */
export type SubmissionId = string;

/** A calendar day without a time zone: `2023-07-11`. */
export type IsoDate = string;
/** An instant in UTC: `2023-10-31T17:00:00.000Z`. */
export type Instant = string;
