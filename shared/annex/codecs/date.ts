import { dateOfSerial, isDateFormat } from "../../book/dates.ts";
import { contradictedDay } from "../../check/contradicted-day.ts";
import type { IsoDate } from "../../ids.ts";
import { readDateText } from "../../text/dates.ts";
import { matchKey } from "../../text/match-key.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import { displayText } from "../display-text.ts";
import { ownDate } from "../own-document.ts";
import { type Codec, certain, type Decoded, type Doubt, EMPTY, formulaError } from "./codec.ts";

/** Numbers without a date format that are days between 1990 and 2049 when read as serials. */
const LIKELY_DAYS = { from: "1990-01-01", to: "2049-12-31" };
/** The same, where the format "text" or an apostrophe kept the number from being one. */
const SERIAL_TEXT = /^\d{5}$/;
/** Days between the two day counts. */
const SHIFT_1904 = 1462;

/**
 * A day. What the document's own text says is the witness: it confirms, fills an empty cell, or contradicts.
 * `date1904`: bare numbers of this workbook count days from 1904.
 */
export function dateCodec(date1904: boolean): Codec {
  return (cell, context) => {
    const failed = cell === null ? null : formulaError(cell);
    if (failed !== null) return failed;
    const witness = ownDate(context);
    const text = cell === null ? "" : displayText(cell);
    if (cell === null || matchKey(text) === "") {
      return witness === null ? EMPTY : likely("date-from-text", witness, "");
    }
    const { numberFormat = "General" } = cell.style;
    const serial = typeof cell.value === "number" || SERIAL_TEXT.test(text) ? Number(cell.value) : null;
    if (serial === null) return readText(text, witness);
    if (typeof cell.value === "number" && isDateFormat(numberFormat)) {
      return readSerial(serial, numberFormat, text, witness);
    }
    return readBareNumber(serial + (date1904 ? SHIFT_1904 : 0), text, witness);
  };
}

/** A number that only may be a day: taken where the text confirms it, else a proposal. */
function readBareNumber(serial: number, text: string, witness: IsoDate | null): Decoded {
  const iso = dateOfSerial(serial);
  if (iso !== null && iso === witness) return certain(iso);
  // "2023" is a year.
  if (iso === null || iso < LIKELY_DAYS.from || iso > LIKELY_DAYS.to) return readText(text, witness);
  return witness === null ? likely("date-from-number", iso, text) : contradiction(text, iso, witness);
}

function readSerial(serial: number, format: string, text: string, witness: IsoDate | null): Decoded {
  const iso = dateOfSerial(serial);
  if (iso === null) return open("date-impossible", text, witness);
  if (iso === witness) return certain(iso);
  const [year = "", month = ""] = iso.split("-");
  if (!shows(format, "d")) {
    const only = Number(month);
    return readPeriod(`${month}/${year}`, { year: Number(year), from: only, to: only }, witness);
  }
  if (!shows(format, "y")) return open("date-unreadable", text, witness ?? iso);
  if (witness !== null) return contradiction(text, iso, witness);
  const swapped = dayAndMonthSwapped(iso);
  return isMonthFirst(format) && swapped !== null
    ? likely("date-month-first", iso, text, { other: formatDay(swapped) })
    : certain(iso);
}

function readText(text: string, witness: IsoDate | null): Decoded {
  const reading = readDateText(text);
  switch (reading.kind) {
    case "date":
      return witness === null || witness === reading.iso
        ? certain(reading.iso)
        : contradiction(text, reading.iso, witness);
    case "month":
      return readPeriod(text, { ...reading, from: reading.month, to: reading.month }, witness);
    case "months":
      return readPeriod(text, reading, witness);
    case "ambiguous":
      return readAmbiguous(text, reading.readings, witness);
    case "impossible":
      // "4/21/2022" is no day-first date, but the document itself says 21/4/2022.
      if (witness !== null && reading.likely === witness) return certain(witness);
      return open("date-impossible", text, witness ?? reading.likely);
    case "none":
      return open("date-unreadable", text, witness);
  }
}

interface Period {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** A month, a quarter or a year is no day; the document's own text may name one in it. */
function readPeriod(text: string, { year, from, to }: Period, witness: IsoDate | null): Decoded {
  const [ownYear, ownMonth] = (witness ?? "").split("-").map(Number);
  const isWithin = ownYear === year && ownMonth !== undefined && ownMonth >= from && ownMonth <= to;
  return isWithin && witness !== null
    ? likely("date-from-text", witness, text)
    : open("date-month-only", text, witness);
}

function readAmbiguous(text: string, readings: readonly IsoDate[], witness: IsoDate | null): Decoded {
  const [only, ...others] = readings;
  if (only === undefined) return open("date-impossible", text, witness);
  if (others.length === 0 && only === witness) return certain(only);
  if (others.length === 0 && witness === null) return likely("date-short-year", only, text);
  return several(text, [...new Set(witness === null ? readings : [...readings, witness])]);
}

type DateRule = "date-from-text" | "date-from-number" | "date-month-first" | "date-short-year";

/** Shown as read, and to be accepted. */
function likely(rule: DateRule, iso: IsoDate, text: string, more: Record<string, string> = {}): Decoded {
  const parameters = { ...(text === "" ? {} : { text }), reading: formatDay(iso), ...more };
  return { value: iso, doubt: { rule, severity: "warning", need: "accept", parameters } };
}

/** No day to take: the cell must be corrected. */
function open(
  rule: "date-impossible" | "date-month-only" | "date-unreadable",
  text: string,
  suggested: IsoDate | null = null,
): Decoded {
  const suggestion = suggested === null ? {} : { suggested, suggestion: formatDay(suggested) };
  return { value: null, doubt: { rule, severity: "error", parameters: { text, ...suggestion } } };
}

function contradiction(text: string, inCell: IsoDate, inText: IsoDate): Decoded {
  const { identity, parameters, options } = contradictedDay(inCell, inText);
  return question({ rule: "date-contradicts-text", identity, parameters: { text, ...parameters }, options });
}

function several(text: string, days: readonly IsoDate[]): Decoded {
  const options = days.map((day) => ({ id: day, label: formatDay(day) }));
  return question({ rule: "date-ambiguous", parameters: { text }, options });
}

/** Which day it is, the sender must say. */
function question(
  asked: Pick<Doubt, "rule" | "identity" | "parameters"> & { options: Doubt["options"] & {} },
): Decoded {
  const readings = Object.fromEntries(asked.options.map(({ id }) => [id, id]));
  return { value: null, doubt: { ...asked, severity: "error", need: "choose", readings } };
}

/** What the day would be, had a program with American settings taken the month first; null where that cannot be. */
function dayAndMonthSwapped(iso: IsoDate): IsoDate | null {
  const [year = "", month = "", day = ""] = iso.split("-");
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}

/** `m/d/y`: what a program with American settings gives to the dates typed into it. */
function isMonthFirst(format: string): boolean {
  return /^[^dmy]*m{1,2}(?!m)[^a-z]*d/.test(bareFormat(format));
}

/** What a format shows of a day; the rest was made up by the program: "4/2022" typed becomes 1 April under `mmm-yy`. */
function shows(format: string, part: "d" | "y"): boolean {
  return bareFormat(format).includes(part);
}

const bareFormat = (format: string): string => format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
