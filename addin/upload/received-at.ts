import type { Instant } from "../../shared/ids.ts";
import { readDateText } from "../../shared/text/dates.ts";
import { formatDay } from "../../shared/text/vietnam-time.ts";

/** What stands in the two fields: a day and a time of day, both as people in Viet Nam write and mean them. */
export interface Written {
  readonly day: string;
  readonly time: string;
}

export type ReceivedAt =
  | { readonly kind: "none" }
  | { readonly kind: "at"; readonly instant: Instant }
  | { readonly kind: "incomplete" }
  | { readonly kind: "future" };

const OFFSET = "+07:00";
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** Both fields or neither: an e-mail has a time, and lateness is judged at it. */
export function readReceivedAt({ day, time }: Written, now: Date): ReceivedAt {
  if (day.trim() === "" && time.trim() === "") return { kind: "none" };
  const read = readDateText(day);
  const [, hour = "", minute = ""] = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/i.exec(time.trim()) ?? [];
  if (read.kind !== "date" || hour === "") return { kind: "incomplete" };
  const at = new Date(`${read.iso}T${hour.padStart(2, "0")}:${minute}:00${OFFSET}`);
  return at.getTime() > now.getTime() ? { kind: "future" } : { kind: "at", instant: at.toISOString() };
}

export function writtenOf(instant: Instant | null): Written {
  if (instant === null) return { day: "", time: "" };
  const wall = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  return { day: formatDay(wall.slice(0, 10)), time: wall.slice(11, 16) };
}
