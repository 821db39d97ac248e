import type { Style } from "../book/book.ts";
import { CENTRE, COUNT, GROUP, LABEL, NOTE, PLAIN, TEXT, TOTAL } from "../book/styles.ts";

/** What the merged sheets need beyond the looks all sheets share. */

/** Where a merged row came from: there on every row, for filters and questions, but quieter than what units wrote. */
export const SOURCE: Style = { ...CENTRE, font: { ...CENTRE.font, size: 11, color: "595959" } };

export const SOURCE_ROW: Style = { ...SOURCE, numberFormat: "0" };

/** The name of a line on the cover, before its value. */
export const CAPTION: Style = { ...PLAIN, font: { ...PLAIN.font, bold: true } };

/** A value on the cover that must not be overlooked. */
export const ALERT: Style = { ...CAPTION, font: { ...CAPTION.font, color: "C00000" } };

export const REMARK: Style = { ...NOTE, font: { ...PLAIN.font, size: 12 } };

export const SHARE: Style = { ...COUNT, numberFormat: "0.0%" };

/** The label of a total. */
export const TOTAL_LABEL: Style = { ...TOTAL, numberFormat: "@", horizontal: "left" };

/** A value on which the reports differ. */
export const DIFFERING: Style = { ...TEXT, fill: "FFF2CC" };

/** The letter's own words beside what units wrote. */
export const LETTER_TEXT: Style = { ...TEXT, font: { ...TEXT.font, size: 11, color: "595959" } };

/** Narrow columns of one or two characters. */
const MARK: Style = { ...CENTRE, font: { ...CENTRE.font, size: 11 } };

/**
 * A level in the matrix. The letter says which one, so that the sheet can be printed in black; the tint lets the eye find
 * them. Lists longer than this go on without.
 */
const TINTS = ["C6E0B4", "E2EFDA", "FFE699", "F8CBAD", "DDEBF7"];
const TINTED: readonly Style[] = TINTS.map((fill) => ({ ...MARK, fill }));

export function levelMark(index: number): Style {
  return TINTED[index] ?? MARK;
}

/** More than one level, or none that is known. */
export const ODD_MARK: Style = { ...MARK, font: { ...MARK.font, bold: true } };

/** Asked for and not there. */
export const GAP_MARK: Style = MARK;

/** Never asked for. */
export const NO_MARK: Style = { ...LABEL, horizontal: "center" };

export const GROUP_MARK: Style = { ...GROUP, horizontal: "center" };
