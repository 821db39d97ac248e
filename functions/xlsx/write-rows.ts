import { columnLetters, formatRange } from "../../shared/book/address.ts";
import type { Cell, Sheet } from "../../shared/book/book.ts";
import type { CellFormats } from "./cell-formats.ts";
import { rowFitter } from "./row-heights.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** What cells refer to. */
export interface References {
  readonly formats: CellFormats;
  readonly strings: SharedStrings;
}

/** Empty, or with sample cells. */
const ROWS = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;

/**
 * A sheet as hucre wrote it, with the rows put in. They are nearly all of a large sheet, so they are written here, row
 * after row, and never stand in memory as one text.
 */
export function* withRows(sheetXml: string, sheet: Sheet, references: References): Generator<string> {
  const [rows] = ROWS.exec(sheetXml) ?? [];
  if (rows === undefined) throw new Error(`hucre wrote no sheetData for “${sheet.name}”`);
  const [before = "", after = ""] = sheetXml.split(rows);
  // The dimension hucre states is that of its sample cells.
  yield before.replace(/(<dimension [^>]*\/>)?<sheetViews>/, `${dimension(sheet)}<sheetViews>`);
  yield "<sheetData>";
  yield* rowsXml(sheet, references);
  yield "</sheetData>";
  yield after;
}

function dimension({ rows, columnWidths }: Sheet): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), columnWidths.length);
  if (width === 0) return "";
  const range = { top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: width - 1 };
  return `<dimension ref="${formatRange(range)}"/>`;
}

function* rowsXml(sheet: Sheet, references: References): Generator<string> {
  const heightOf = rowFitter(sheet);
  const openings: string[] = [];
  const last = Math.max(sheet.rows.length, ...[...sheet.rowHeights.keys()].map((row) => row + 1));
  for (let index = 0; index < last; index++) {
    const row = sheet.rows[index] ?? [];
    const number = String(index + 1);
    let cells = "";
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? null;
      if (cell === null) continue;
      openings[column] ??= `<c r="${columnLetters(column)}`;
      cells += cellXml(cell, openings[column] + number, references);
    }
    const height = heightXml(sheet, index, heightOf);
    if (cells !== "") yield `<row r="${number}"${height}>${cells}</row>`;
    else if (height !== "") yield `<row r="${number}"${height}/>`;
  }
}

/** Only the Book's own heights are set by hand: the others programs may still change. */
function heightXml(sheet: Sheet, row: number, heightOf: (row: number) => number): string {
  const own = sheet.rowHeights.get(row);
  if (own !== undefined) return ` ht="${own}" customHeight="1"`;
  const fitting = heightOf(row);
  return fitting > 0 ? ` ht="${fitting}"` : "";
}

/** Text is always a text, by its number: nothing here ever writes a formula, a link or an error. */
function cellXml({ value, style }: Cell, opening: string, { formats, strings }: References): string {
  const format = formats.attributeOf(style);
  if (typeof value === "string" && value !== "")
    return `${opening + format}" t="s"><v>${strings.placeOf(value)}</v></c>`;
  if (typeof value === "boolean") return `${opening + format}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number" && Number.isFinite(value)) return `${opening + format}"><v>${value}</v></c>`;
  return format === "" ? "" : `${opening + format}"/>`;
}
