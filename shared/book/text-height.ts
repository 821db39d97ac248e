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
  const lines = text.split("\n").map((line) => {
    if (style.wrap !== true) return 1;
    const shape = (line === line.toUpperCase() ? CAPITALS : SMALL_LETTERS) * (style.font?.bold === true ? BOLD : 1);
    const letter = shape * (size / MEASURED_SIZE);
    return Math.max(1, Math.ceil((line.length * letter) / width));
  });
  const count = style.wrap === true ? lines.reduce((sum, one) => sum + one, 0) : 1;
  return Math.min(TALLEST, Math.ceil(count * size * LEADING));
}
