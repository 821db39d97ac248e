import type { Cell } from "../../shared/book/book.ts";

/** The longest text Excel takes for a number or a day, e.g. "Wednesday, November 11, 2020 10:30:00 AM", and some more. */
const LONGEST_NUMBER = 60;
const TEXT_FORMAT = "@";

/**
 * What to write so that the cell holds exactly the Book's value. Excel reads what is written as if it were typed: text
 * that looks like a formula, a number, a day or a truth value would become one. The text format keeps it as text, and
 * so does an apostrophe in front, which Excel takes away. Too many apostrophes do no harm; one too few corrupts.
 */
export function cellInput({ value, style }: Cell): string | number | boolean {
  if (typeof value !== "string" || value === "") return value;
  // Under any format Excel takes one apostrophe away.
  if (value.startsWith("'")) return `'${value}`;
  return style.numberFormat === TEXT_FORMAT || !looksTyped(value) ? value : `'${value}`;
}

function looksTyped(text: string): boolean {
  if (/^\s*[=+\-@#({[.,$€£₫%]/.test(text)) return true;
  return text.length <= LONGEST_NUMBER && /\d|^\s*(true|false)\s*$/i.test(text);
}
