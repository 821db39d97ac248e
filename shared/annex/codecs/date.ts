import type { Cell } from "../../book/book.ts";
import { dateOfSerial, isDateFormat } from "../../book/dates.ts";
import type { IsoDate } from "../../ids.ts";
import { readDateText } from "../../text/dates.ts";
import { matchKey } from "../../text/match-key.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import { displayText } from "../display-text.ts";
import { ownDate } from "../own-document.ts";
import { type Codec, certain, type Decoded, EMPTY } from "./codec.ts";

/** Numbers without a date format that are days between 1990 and 2049 when read as serials. */
const LIKELY_SERIAL = { from: 32_874, to: 54_788 };

/** A day. What the document's own text says is the witness: it confirms, fills an empty cell, or contradicts. */
export const dateCodec: Codec = (cell, context) => {
  const witness = ownDate(context);
  const text = cell === null ? "" : displayText(cell);
  if (cell === null || matchKey(text) === "") {
    return witness === null ? EMPTY : likely("date-from-text", witness, "");
  }
  return typeof cell.value === "number" ? readNumber(cell, cell.value, text, witness) : readText(text, witness);
};

function readNumber(cell: Cell, serial: number, text: string, witness: IsoDate | null): Decoded {
  const format = cell.style.numberFormat ?? "General";
  const iso = dateOfSerial(serial);
  const dated = isDateFormat(format);
  if (iso === null) return open(dated ? "date-impossible" : "date-unreadable", text);
  if (iso === witness) return certain(iso);
  if (!dated) {
    const plausible = serial >= LIKELY_SERIAL.from && serial <= LIKELY_SERIAL.to;
    return plausible && witness === null ? likely("date-from-number", iso, text) : open("date-unreadable", text);
  }
  const [year = "", month = ""] = iso.split("-");
  if (!shows(format, "d")) return readMonth(`${month}/${year}`, `${year}-${month}-`, witness);
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
      return readMonth(text, `${reading.year}-${String(reading.month).padStart(2, "0")}-`, witness);
    case "ambiguous":
      return readAmbiguous(text, reading.readings, witness);
    case "impossible":
      return open("date-impossible", text, witness ?? reading.likely);
    case "none":
      return open("date-unreadable", text, witness);
  }
}

/** A month is no day; the document's own text may name one in it. */
function readMonth(text: string, month: string, witness: IsoDate | null): Decoded {
  if (witness?.startsWith(month)) return likely("date-from-text", witness, text);
  return open("date-month-only", text, witness);
}

function readAmbiguous(text: string, readings: readonly IsoDate[], witness: IsoDate | null): Decoded {
  const [only, ...others] = readings;
  if (only === undefined) return open("date-impossible", text, witness);
  if (others.length === 0 && only === witness) return certain(only);
  if (others.length === 0 && witness === null) return likely("date-short-year", only, text);
  return question("date-ambiguous", text, [...new Set(witness === null ? readings : [...readings, witness])]);
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
  return question("date-contradicts-text", text, [inCell, inText]);
}

function question(rule: "date-contradicts-text" | "date-ambiguous", text: string, days: readonly IsoDate[]): Decoded {
  const [inCell = "", ...others] = days.map(formatDay);
  return {
    value: null,
    doubt: {
      rule,
      severity: "error",
      need: "choose",
      parameters: { text, inCell, inText: others.at(-1) ?? inCell },
      options: days.map((day) => ({ id: day, label: formatDay(day) })),
      readings: Object.fromEntries(days.map((day) => [day, day])),
    },
  };
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
