import type { Instant } from "../../../shared/ids.ts";
import { readDateText } from "../../../shared/text/dates.ts";
import { vietnamInstant } from "../../../shared/text/vietnam-time.ts";

/** The instant that a day and a time say by Viet Nam's clock; null where they say none for certain. */
export function typedInstant({ day, time }: { readonly day: string; readonly time: string }): Instant | null {
  const read = readDateText(day);
  return read.kind === "date" ? vietnamInstant(read.iso, time) : null;
}
