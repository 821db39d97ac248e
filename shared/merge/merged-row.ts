import type { ReportRow } from "../annex/reading.ts";
import type { Annex } from "../campaign/campaign.ts";
import { rowsOf, type UnitEntry } from "./scope.ts";

/** One row of one unit, on its way into the merged sheets. */
export interface MergedRow {
  readonly entry: UnitEntry;
  readonly n: number;
  readonly receiptCode: string;
  readonly row: ReportRow;
}

/** Every row of an annex: units in the campaign's order, each unit's rows as it wrote them. */
export function mergedRows(entries: readonly UnitEntry[], annex: Annex): MergedRow[] {
  return entries.flatMap((entry) => {
    const { contribution } = entry;
    if (contribution === null) return [];
    const { n, receiptCode } = contribution;
    return rowsOf(contribution, annex.id).map((row) => ({ entry, n, receiptCode, row }));
  });
}
