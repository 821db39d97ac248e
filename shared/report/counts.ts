import type { AnnexRows } from "../annex/reading.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { StatusCounts } from "./head.ts";

/** Rows per level over the annexes that list tasks; "" counts rows without a level. */
export function statusCounts(campaign: Campaign, annexes: readonly AnnexRows[]): StatusCounts {
  const counts: Record<string, number> = {};
  for (const { id, listsTasks, columns } of campaign.annexes) {
    const level = columns.find(({ field }) => field.kind === "code");
    if (!listsTasks || level === undefined) continue;
    for (const { values } of annexes.filter(({ annex }) => annex === id).flatMap(({ rows }) => rows)) {
      const code = values[level.id] ?? "";
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}
