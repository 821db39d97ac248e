import type { Instant } from "../../../shared/ids.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";

/** The same wall clock and the same order of day and month as in Vietnamese: one pane must not write a day in two ways. */
export function timeInEnglish(instant: Instant): string {
  return formatVietnamTime(instant).replace(" ngày ", " on ");
}
