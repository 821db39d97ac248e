import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import { formatAbsoluteRange, quoteSheetName } from "../../shared/book/address.ts";
import type { Book, DefinedName, Sheet } from "../../shared/book/book.ts";
import { CellFormats } from "./cell-formats.ts";
import { escapeXml } from "./escape-xml.ts";
import { SharedStrings } from "./shared-strings.ts";
import { withRows } from "./write-rows.ts";
import { writeSheet } from "./write-sheet.ts";
import { editParts, type Package } from "./zip-edit.ts";

/** Stands in the file's properties instead of the clock: the same Book gives the same bytes (within one build of zlib). */
const FIXED_TIME = new Date(Date.UTC(2023, 0, 1));
const STRINGS = "xl/sharedStrings.xml";
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/**
 * Presses a Book into an .xlsx file: text always as text, never formulas, links or external parts.
 * hucre writes a workbook without rows, and all that stands round them; rows and texts are put in as they are packed.
 * Throws on what Excel itself forbids in a sheet's name.
 */
export async function pressXlsx(book: Book): Promise<Package> {
  const formats = new CellFormats(book);
  const strings = new SharedStrings();
  const bare = await writeWithHucre({
    sheets: book.sheets.map((sheet, index) => writeSheet(sheet, index === 0 ? formats.samples() : new Map())),
    activeSheet: activeIndex(book),
    properties: { creator: "Tổng Hợp", created: FIXED_TIME, modified: FIXED_TIME },
  });
  return editParts(bare, {
    editOf(part) {
      // hucre knows no hidden names, so the names are put in here, in place of its order to recalculate: there is nothing
      // to calculate, and with it Excel would ask to save a file that nobody changed.
      if (part === "xl/workbook.xml") return (xml) => [xml.replace(/<calcPr[^>]*\/>/, () => namesXml(book))];
      if (part === STRINGS) return () => strings.xml();
      const index = Number(SHEET.exec(part)?.[1]) - 1;
      const sheet = book.sheets[index];
      if (sheet === undefined) return null;
      return (xml) => {
        if (index === 0) formats.learn(xml);
        return withRows(xml, sheet, { formats, strings });
      };
    },
    // Which texts there are is known only once every cell has been written.
    last: STRINGS,
  });
}

/** The bytes alone. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  return (await pressXlsx(book)).bytes;
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
