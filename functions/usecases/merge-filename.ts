import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Instant } from "../../shared/ids.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";

/** `Tổng hợp nq57-2023 2023-11-01.xlsx`: sorts by day in a folder of downloads. */
export function mergeFilename({ id }: Pick<Campaign, "id">, asOf: Instant): string {
  return `Tổng hợp ${id} ${vietnamDay(asOf) ?? ""}.xlsx`;
}

/** `Dự thảo báo cáo nq57-2023 2023-11-01.docx`. */
export function reportFilename({ id }: Pick<Campaign, "id">, asOf: Instant): string {
  return `Dự thảo báo cáo ${id} ${vietnamDay(asOf) ?? ""}.docx`;
}
