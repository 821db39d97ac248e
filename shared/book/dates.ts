import type { Instant, IsoDate } from "../ids.ts";
import { timeOfDay } from "../text/calendar.ts";
import { vietnamDay } from "../text/vietnam-time.ts";

/** How every sheet of ours shows a day (Vietnamese tables: day, month, year). */
export const DATE_FORMAT = "dd/mm/yyyy";

const DAY = 86_400_000;
/** Day 0 of the count after the phantom: serial 61 is 1 March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel keeps Lotus 1-2-3's mistake: serial 60 is 29 February 1900, a day that never was. */
const PHANTOM = 60;
/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** `2023-07-11` -> 45118, the serial number of the 1900 system. Throws a RangeError where Excel has no serial. */
export function serialOfDate(iso: IsoDate): number {
  const time = timeOfDay(iso);
  if (time === null) throw new RangeError(`no such day: ${iso}`);
  const days = (time - EPOCH) / DAY;
  const serial = days > PHANTOM ? days : days - 1;
  if (serial < 1 || serial > LAST_SERIAL) throw new RangeError(`Excel has no serial number for ${iso}`);
  return serial;
}

/** An instant as the clocks of Viet Nam showed it, to the second: the serial number of its day and the part of it gone by. */
export function serialOfTime(instant: Instant): number {
  const day = vietnamDay(instant);
  if (day === null) throw new RangeError(`not an instant: ${instant}`);
  const seconds = Math.floor((Date.parse(instant) - Date.parse(`${day}T00:00:00.000+07:00`)) / 1_000);
  return serialOfDate(day) + seconds / 86_400;
}

/** The day of a serial number (a time of day is dropped); null for the phantom day and outside Excel's years. */
export function dateOfSerial(serial: number): IsoDate | null {
  const whole = Math.floor(serial);
  // The last day has times too: 2958465.5 is still 31 December 9999.
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === PHANTOM) return null;
  const days = whole > PHANTOM ? whole : whole + 1;
  return new Date(EPOCH + days * DAY).toISOString().slice(0, 10);
}

/** Quoted words, escaped characters, padding and [colours, locales, conditions]: none of it says what the number is. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const AM_PM = /am\/pm|a\/p/gi;
/** `m` means minutes right after hours or right before seconds. */
const MINUTES = /(\[?h+\]?[^a-z]*)m{1,2}(?!m)|\[m+\]|m{1,2}(?=[^a-z]*s)/gi;

/** Whether a number under this OOXML format code is shown as a day; times alone (`[h]:mm`) are not days. */
export function isDateFormat(numberFormat: string): boolean {
  const known = KNOWN.get(numberFormat);
  if (known !== undefined) return known;
  const isDate = saysDay(numberFormat);
  if (numberFormat.length > LONGEST_KNOWN) return isDate;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(numberFormat, isDate);
  return isDate;
}

/** A workbook has a handful of formats and asks for them at each of its numbers. Short ones hold on to no file. */
const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 12;

function saysDay(numberFormat: string): boolean {
  const code = numberFormat.replaceAll(LITERALS, "").replaceAll(AM_PM, "");
  const [positive = ""] = code.split(";");
  if (/general/i.test(positive)) return false;
  return /[dmy]/i.test(positive.replaceAll(MINUTES, "$1"));
}
