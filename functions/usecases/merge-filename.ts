import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Instant } from "../../shared/ids.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";

/** `Tổng hợp nq57-2023 2023-11-01.xlsx`: sorts by day in a folder of downloads. */
export function mergeFilename({ id }: Pick<Campaign, "id">, asOf: Instant): string {
  return `Tổng hợp ${id} ${vietnamDay(asOf) ?? ""}.xlsx`;
}
