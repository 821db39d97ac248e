import type { Style } from "../book/book.ts";
import { CENTRE, COUNT, NOTE, PLAIN, TEXT, TOTAL } from "../book/styles.ts";

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
