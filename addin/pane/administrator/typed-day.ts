import type { IsoDate } from "../../../shared/ids.ts";
import { readDateText } from "../../../shared/text/dates.ts";

/** The day somebody typed, day first; null for what is no day for certain. */
export function typedDay(typed: string): IsoDate | null {
  const read = readDateText(typed);
  return read.kind === "date" ? read.iso : null;
}
