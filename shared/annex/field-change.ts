import { formatPlace, parsePlace } from "../book/address.ts";
import { type Book, type Cell, type CellValue, cellAt } from "../book/book.ts";
import type { CellChange } from "../book/cell-change.ts";
import { DATE_FORMAT, serialOfDate } from "../book/dates.ts";
import type { Campaign, Column } from "../campaign/campaign.ts";
import { codeLabel } from "../campaign/lookup.ts";
import type { ColumnId } from "../ids.ts";
import { legacyFont } from "./legacy-font.ts";
import { UNICODE_FONT } from "./legacy-text.ts";
import type { AnnexRows, FieldValue, RowPlace } from "./reading.ts";

/** Excel counts days from here; an earlier one can only stand as text. */
const FIRST_DAY = "1900-01-01";

/** How a value of a column is written into a cell: a code by its label, a day by its serial number. */
export function writtenValue(
  campaign: Campaign,
  { field }: Column,
  value: FieldValue,
): Pick<CellChange, "value" | "numberFormat"> {
  if (value === null) return { value: "", numberFormat: null };
  if (field.kind === "code") return { value: codeLabel(campaign, field.list, value), numberFormat: null };
  if (field.kind !== "date") return { value, numberFormat: null };
  return value >= FIRST_DAY
    ? { value: serialOfDate(value), numberFormat: DATE_FORMAT }
    : { value: value.split("-").reverse().join("/"), numberFormat: "@" };
}

/** The change with a font beside it, where the cell's own is from before Unicode and would show other letters. */
export function inReadableFont(book: Book, change: CellChange): CellChange {
  const font = legacyFont(cellIn(book, change.sheet, change.cell)?.style.font?.name);
  return font === null ? change : { ...change, font: UNICODE_FONT };
}

/** Where a column of a row stands in its sheet; null where the sheet has no such column. */
export function cellOfRow({ columns }: AnnexRows, at: RowPlace, column: ColumnId): string | null {
  const letters = columns?.[column];
  const place = letters === undefined ? null : parsePlace(`${letters}${at.row}`);
  return place === null ? null : formatPlace(place);
}

/** The cell of a Book by its sheet and A1 address. */
export function cellIn(book: Book, sheet: string, address: string): Cell | null {
  const found = book.sheets.find(({ name }) => name === sheet);
  const place = parsePlace(address);
  return found === undefined || place === null ? null : cellAt(found, place);
}

/** What stands in a cell as `CellChange.was` means it. */
export function standing(book: Book, sheet: string, address: string): CellValue {
  return cellIn(book, sheet, address)?.value ?? "";
}
