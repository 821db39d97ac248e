import type { Style } from "./book.ts";

/** The font a cell has where its style says none (the default of Excel). */
const DEFAULT_SIZE = 11;
/** The tallest row Excel knows, in points. */
const TALLEST = 409;
/** A line with its leading, as a multiple of the font's size. */
const LEADING = 1.3;
/**
 * How wide a letter of Times New Roman 13 is, counted in the digits that column widths are counted in. Measured on
 * Vietnamese text and set a little wide: a row that is too tall looks loose, one that is too low hides text.
 */
const SMALL_LETTERS = 0.9;
const CAPITALS = 1.35;
/** Bold letters are wider by this much. */
const BOLD = 1.1;
const MEASURED_SIZE = 13;

/** How high a text stands in a cell of this width (in characters), wrapped if its style wraps; in points. */
export function textHeight(text: string, style: Style, width: number): number {
  const size = style.font?.size ?? DEFAULT_SIZE;
  const letter = (style.font?.bold === true ? BOLD : 1) * (size / MEASURED_SIZE);
  const count = style.wrap === true ? wrappedLines(text, letter, width) : 1;
  return Math.min(TALLEST, Math.ceil(count * size * LEADING));
}

function wrappedLines(text: string, letter: number, width: number): number {
  if (!text.includes("\n")) return wrappedLine(text, letter, width);
  return text.split("\n").reduce((sum, line) => sum + wrappedLine(line, letter, width), 0);
}

/** A merge asks this of every cell: most texts are short enough for one line whatever their letters are. */
function wrappedLine(line: string, letter: number, width: number): number {
  if (line.length * CAPITALS * letter <= width) return 1;
  const shape = isCapitals(line) ? CAPITALS : SMALL_LETTERS;
  return Math.max(1, Math.ceil((line.length * shape * letter) / width));
}

function isCapitals(line: string): boolean {
  return !/[a-z]/.test(line) && line === line.toUpperCase();
}
