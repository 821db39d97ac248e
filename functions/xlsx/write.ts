import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import { formatAbsoluteRange, quoteSheetName } from "../../shared/book/address.ts";
import type { Book, DefinedName, Sheet } from "../../shared/book/book.ts";
import { unmarkFitting } from "./row-heights.ts";
import { type StyleCache, writeSheet } from "./write-sheet.ts";
import { editParts } from "./zip-edit.ts";

/** Stands in the file's properties instead of the clock: the same Book gives the same bytes (within one build of zlib). */
const FIXED_TIME = new Date(Date.UTC(2023, 0, 1));

/**
 * Presses a Book into the bytes of an .xlsx file: text always as text, never formulas, links or external parts.
 * Throws on what Excel itself forbids in a sheet's name.
 */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const styles: StyleCache = new Map();
  const bytes = await writeWithHucre({
    sheets: book.sheets.map((sheet) => writeSheet(sheet, styles)),
    activeSheet: activeIndex(book),
    properties: { creator: "Tổng Hợp", created: FIXED_TIME, modified: FIXED_TIME },
  });
  return editParts(bytes, (part) => {
    // hucre knows no hidden names, so the names are put in here, in place of its order to recalculate: there is nothing
    // to calculate, and with it Excel would ask to save a file that nobody changed.
    if (part === "xl/workbook.xml") return (xml) => xml.replace(/<calcPr[^>]*\/>/, () => namesXml(book));
    const sheet = book.sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1]) - 1];
    return sheet === undefined ? null : (xml) => unmarkFitting(xml, sheet);
  });
}

/** A hidden sheet cannot be the active one. */
function activeIndex({ sheets, activeSheet }: Book): number {
  const stated = sheets.findIndex((sheet) => sheet.name === activeSheet);
  const first = sheets.findIndex((sheet) => sheet.visibility === "visible");
  return sheets[stated]?.visibility === "visible" ? stated : Math.max(first, 0);
}

function namesXml(book: Book): string {
  const entries = [...book.names.map((name) => nameXml(book, name)), ...book.sheets.flatMap(printTitlesXml)];
  return entries.length === 0 ? "" : `<definedNames>${entries.join("")}</definedNames>`;
}

function nameXml(book: Book, { name, hidden, scope, sheet, range }: DefinedName): string {
  const index = book.sheets.findIndex((one) => one.name === scope);
  const attributes = [`name="${escapeXml(name)}"`];
  if (scope !== null) attributes.push(`localSheetId="${index}"`);
  if (hidden) attributes.push('hidden="1"');
  return `<definedName ${attributes.join(" ")}>${escapeXml(`${quoteSheetName(sheet)}!${formatAbsoluteRange(range)}`)}</definedName>`;
}

/** Rows repeated on every printed page are a name of Excel's own. */
function printTitlesXml({ name, print }: Sheet, index: number): string[] {
  const rows = print?.repeatRows ?? null;
  if (rows === null) return [];
  const range = escapeXml(`${quoteSheetName(name)}!$${rows.first + 1}:$${rows.last + 1}`);
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`];
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
