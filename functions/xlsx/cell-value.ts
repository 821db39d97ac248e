import type { Place } from "../../shared/book/address.ts";
import type { Cell, CellValue, Style } from "../../shared/book/book.ts";
import { isDateFormat, serialOfDate } from "../../shared/book/dates.ts";
import type { RichText } from "./strings-part.ts";
import { decodeEscapes } from "./xml.ts";

/** What the cells of a workbook refer to. */
export interface CellSource {
  readonly strings: readonly RichText[];
  readonly styles: readonly Style[];
  readonly date1904: boolean;
}

/** A cell as its element says it; one is filled again and again, as a sheet has some hundred thousand. */
export interface RawCell {
  place: Place;
  /** Index into the styles. */
  style: number;
  /** `s` shared string, `inlineStr`, `str` text of a formula, `n` number, `b` boolean, `e` error, `d` ISO day. */
  type: string;
  value: string;
  /** Whether a formula stands in it: `value` is then what was last computed. */
  formula: boolean;
  inline: RichText | null;
}

/** Days between the two day counts: 1 January 1904 is day 1462 of the 1900 system. */
const SHIFT_1904 = 1462;
const GENERAL: Style = { numberFormat: "General" };
const ISO_DAY = { numberFormat: "yyyy-mm-dd" };

/** Null for a cell without a value. A formula's cell has the value Excel last computed; an error is its text (`#N/A`). */
export function cellOf(raw: RawCell, source: CellSource): Cell | null {
  const style = source.styles[raw.style] ?? GENERAL;
  switch (raw.type) {
    case "s":
      return textCell(source.strings[Number(raw.value)] ?? null, style);
    case "inlineStr":
      return textCell(raw.inline, style);
    case "str":
    case "e":
      return textCell({ text: decodeEscapes(raw.value), whole: null, font: null, runs: null }, style);
    case "b":
      return raw.value === "" ? null : { value: raw.value.trim() === "1" || raw.value === "true", style };
    case "d":
      return dayCell(raw.value, style);
    default:
      return numberCell(raw.value, style, source.date1904);
  }
}

/** One style object per cell style, unless a run of rich text says another font. */
function textCell(rich: RichText | null, style: Style): Cell | null {
  if (rich === null || rich.text === "") return null;
  const { text: value, whole, font, runs } = rich;
  const shown = font === null ? style : { ...style, font: { ...style.font, ...font } };
  const cell = whole === null ? { value, style: shown } : { value, style: shown, whole };
  if (runs === null) return cell;
  // A run without a font of its own has the cell's.
  const own = style.font?.name ?? null;
  return { ...cell, runs: runs.map((run) => ({ text: run.text, font: run.font ?? own })) };
}

function numberCell(text: string, style: Style, date1904: boolean): Cell | null {
  if (text.trim() === "") return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return { value: text, style };
  const shift = date1904 && isDateFormat(style.numberFormat ?? "General") ? SHIFT_1904 : 0;
  return { value: number + shift, style };
}

function dayCell(text: string, style: Style): Cell | null {
  const [day = ""] = text.trim().split("T");
  const value = serialOrText(day);
  if (value === "") return null;
  return { value, style: isDateFormat(style.numberFormat ?? "General") ? style : { ...style, ...ISO_DAY } };
}

function serialOrText(day: string): CellValue {
  try {
    return serialOfDate(day);
  } catch (error) {
    if (error instanceof RangeError) return day;
    throw error;
  }
}
