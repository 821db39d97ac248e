import type { Cell } from "../book/book.ts";
import { dateOfSerial, isDateFormat } from "../book/dates.ts";
import { normaliseText } from "../text/normalise.ts";
import { formatDay } from "../text/vietnam-time.ts";

/** What a person reads in the cell, normalised: days as dd/mm/yyyy, shares as per cent, logical values as Excel prints them. */
export function displayText({ value, style }: Cell): string {
  if (typeof value === "string") return normaliseText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = style.numberFormat ?? "General";
  const day = isDateFormat(format) ? dateOfSerial(value) : null;
  if (day !== null) return formatDay(day);
  if (format.includes("%")) return `${Number((value * 100).toPrecision(12))}%`;
  return String(value);
}
