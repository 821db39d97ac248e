import { serialOfDate } from "../../../shared/book/dates.ts";
import type { CellContent } from "../document.ts";

/** What Excel makes of something written into a cell, and the number format it gives a cell that had none. */
export interface TypedInput {
  readonly content: CellContent;
  readonly numberFormat: string | null;
}

const text = (value: string): TypedInput => ({
  content: value === "" ? { kind: "empty" } : { kind: "value", value },
  numberFormat: null,
});
const number = (value: number, numberFormat: string | null): TypedInput => ({
  content: { kind: "value", value },
  numberFormat,
});

/**
 * The rules of an Excel under en-US, which Office.js' `values` follow: what looks like a formula, a number, a date or a
 * truth value becomes one, unless the cell has the text format or an apostrophe stands in front.
 */
export function typedInput(
  input: string | number | boolean,
  numberFormat: string,
  dayFirst: boolean = false,
): TypedInput {
  if (typeof input !== "string") return { content: { kind: "value", value: input }, numberFormat: null };
  if (input.startsWith("'")) return text(input.slice(1));
  if (numberFormat === "@") return text(input);
  return (
    formula(input) ??
    truth(input) ??
    plainNumber(input.trim()) ??
    date(input.trim(), dayFirst) ??
    time(input.trim()) ??
    text(input)
  );
}

function formula(input: string): TypedInput | null {
  if (!/^[=+@-]/.test(input) || input.length === 1 || plainNumber(input) !== null) return null;
  return { content: { kind: "formula", formula: input.startsWith("=") ? input : `=${input}` }, numberFormat: null };
}

function truth(input: string): TypedInput | null {
  if (!/^(true|false)$/i.test(input)) return null;
  return { content: { kind: "value", value: input.toLowerCase() === "true" }, numberFormat: null };
}

const NUMBER = /^([+-]?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%?)$/i;

function plainNumber(input: string): TypedInput | null {
  const inBrackets = /^\((.*)\)$/.exec(input)?.[1];
  const match = NUMBER.exec(inBrackets ?? input);
  if (match === null) return null;
  const [, sign, digits = "", exponent = "", percent] = match;
  const size = Number(digits.replaceAll(",", "") + exponent) / (percent === "%" ? 100 : 1);
  return number(sign === "-" || inBrackets !== undefined ? -size : size, percent === "%" ? "0%" : null);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A person in Viet Nam types the day first; Office.js always reads as an American does. */
function date(input: string, dayFirst: boolean): TypedInput | null {
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(input);
  if (numbers !== null) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const year = fullYear(numbers[3] ?? "");
    return dayFirst ? serial(year, second, first, "dd/mm/yyyy") : serial(year, first, second, "m/d/yyyy");
  }
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(input);
  if (iso !== null) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})$/i.exec(input);
  if (named === null) return null;
  const month = MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1;
  return serial(fullYear(named[3] ?? ""), month, Number(named[1]), "d-mmm-yy");
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serial(year: number, month: number, day: number, format: string): TypedInput | null {
  const two = (part: number): string => String(part).padStart(2, "0");
  try {
    return number(serialOfDate(`${year}-${two(month)}-${two(day)}`), format);
  } catch {
    // No such day, or one before 1900: Excel leaves it as text.
    return null;
  }
}

function time(input: string): TypedInput | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(input);
  if (match === null) return null;
  const [, hours, minutes, seconds = "0"] = match;
  return number((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, "h:mm");
}
