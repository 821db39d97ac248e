import type { AnnexRows, ReportRow, RowPlace } from "../annex/reading.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import { rowKey } from "./difference.ts";

/** A remark names a row of the version it was made on, by the number people see in its sheet. */
export interface RowRemark {
  readonly annex: AnnexId;
  readonly row: number;
  readonly text: string;
}

export interface PlacedRemark {
  readonly remark: RowRemark;
  /** What the row is called; null where that version has no such row. */
  readonly name: string | null;
  /** Where the row stands now, else where it stood when it was sent; null where nobody can tell. */
  readonly at: RowPlace | null;
  /** The column a person is taken to: the one that names the row, as a letter. */
  readonly column: string | null;
}

/** Rows are found again by task or name, so that a remark still leads to its row after rows were added or sorted. */
export function placeRemarks(
  campaign: Campaign,
  remarks: readonly RowRemark[],
  sent: readonly AnnexRows[],
  now: readonly AnnexRows[],
): PlacedRemark[] {
  return remarks.map((remark) => {
    const name = annexOf(campaign, remark.annex)?.nameColumn ?? "";
    const before = find(sent, remark.annex, ({ at }) => at.row === remark.row);
    if (before === null) return { remark, name: null, at: null, column: null };
    const key = rowKey(before.row, name);
    const found = find(now, remark.annex, (row) => rowKey(row, name) === key) ?? before;
    return { remark, name: before.row.values[name] ?? null, at: found.row.at, column: letterOf(found.annex, name) };
  });
}

interface Found {
  readonly annex: AnnexRows;
  readonly row: ReportRow;
}

function find(annexes: readonly AnnexRows[], id: AnnexId, wanted: (row: ReportRow) => boolean): Found | null {
  for (const annex of annexes) {
    const row = annex.annex === id ? annex.rows.find(wanted) : undefined;
    if (row !== undefined) return { annex, row };
  }
  return null;
}

function letterOf({ columns }: AnnexRows, column: ColumnId): string | null {
  return columns?.[column] ?? null;
}
