import type { Style } from "./book.ts";
import { DATE_FORMAT } from "./dates.ts";

/**
 * The looks all our sheets share: Times New Roman 13, black, as Decree 30/2020/NĐ-CP asks of official papers.
 * Styles are constants so that a press may compare them by identity.
 */
const FONT = { name: "Times New Roman", size: 13 } as const;
const BOLD = { ...FONT, bold: true } as const;
const HEADER_FILL = "DDEBF7";
const GROUP_FILL = "F2F2F2";
/** What people may leave as it is: prefilled and explained, but quieter than their own text. */
const NOTE_COLOR = "595959";

/** Text stays text: under `@` no program reads "=1+1", "+84" or "01/02" as anything else. */
const TEXT_FORMAT = "@";

/** "PHỤ LỤC 3", and the name of a merged workbook on its cover. */
export const HEADING: Style = { font: BOLD, numberFormat: TEXT_FORMAT, horizontal: "center", vertical: "center" };

export const TITLE: Style = { ...HEADING, wrap: true };

/** The "(Kèm theo …)" line. */
export const ATTACHED_TO: Style = { ...TITLE, font: { ...FONT, italic: true } };

/** The header row of a table. */
export const HEADER: Style = { ...TITLE, fill: HEADER_FILL, border: true };

/** A table cell that holds text. */
export const TEXT: Style = {
  font: FONT,
  numberFormat: TEXT_FORMAT,
  horizontal: "left",
  vertical: "top",
  wrap: true,
  border: true,
};

/** A table cell that holds short text: codes of units, levels, versions. */
export const CENTRE: Style = { ...TEXT, horizontal: "center" };

/** A row that opens a group of rows. */
export const GROUP: Style = { ...TEXT, font: BOLD, fill: GROUP_FILL };

/** A table cell whose text we print and never read back. */
export const LABEL: Style = { ...TEXT, fill: GROUP_FILL };

/** STT: a whole number in the middle. */
export const ORDINAL: Style = { ...CENTRE, numberFormat: "0" };

/** A count or a total. */
export const COUNT: Style = { ...TEXT, numberFormat: "#,##0", horizontal: "right" };

export const TOTAL: Style = { ...COUNT, font: BOLD, fill: GROUP_FILL };

/** A day, kept as a serial number. */
export const DATE: Style = { ...CENTRE, numberFormat: DATE_FORMAT };

/** Text outside tables. */
export const PLAIN: Style = { font: FONT, numberFormat: TEXT_FORMAT, horizontal: "left", vertical: "top", wrap: true };

/** Explanations under a title or a table. */
export const NOTE: Style = { ...PLAIN, font: { ...FONT, size: 11, italic: true, color: NOTE_COLOR } };
