import {
  type HostFacts,
  type OpenWorkbook,
  type TroubleKind,
  WorkbookTrouble,
} from "../../../addin/actions/open-workbook.ts";
import { parsePlace } from "../../../shared/book/address.ts";
import { applyChanges } from "../../../shared/book/apply-changes.ts";
import { type Book, type CellValue, cellAt, type Sheet } from "../../../shared/book/book.ts";
import { bookOf, cell } from "../../../shared/book/builders.ts";

/** The port in memory: a Book that can be written on. The real Office.js press has suites of its own. */
export interface PaperWorkbook extends OpenWorkbook {
  book: Book;
  /** What the person has been shown last: "Phụ lục 3!C9". */
  selected: string | null;
  /** What the next dialog hands over; null when it is closed. */
  dialog: () => Promise<string | null>;
  readonly dialogs: string[];
  readonly notices: string[];
  /** The next read or insert fails so. */
  trouble: TroubleKind | null;
  type(sheet: string, address: string, value: CellValue, numberFormat?: string | null): void;
}

const FACTS: HostFacts = {
  host: "excel",
  platform: "OfficeOnline",
  version: "16.0",
  supported: true,
  requirementSets: [{ name: "ExcelApi", version: "1.14" }],
  language: "vi-VN",
  theme: { dark: false, background: null, foreground: null },
};

export function paperWorkbook(): PaperWorkbook {
  const stumble = (): void => {
    const { trouble } = workbook;
    workbook.trouble = null;
    if (trouble !== null) throw new WorkbookTrouble(trouble, "asked for by the test");
  };
  const workbook: PaperWorkbook = {
    facts: FACTS,
    book: bookOf({ sheets: [] }),
    selected: null,
    dialog: async () => null,
    dialogs: [],
    notices: [],
    trouble: null,
    read: async () => {
      stumble();
      return workbook.book;
    },
    insert: async (book, whenPresent = "keep") => {
      stumble();
      const taken = new Set(workbook.book.sheets.map(({ name }) => name));
      const named = (name: string): string => (whenPresent === "add" && taken.has(name) ? `${name} (2)` : name);
      const fresh = book.sheets
        .map((sheet) => ({ ...sheet, name: named(sheet.name) }))
        .filter(({ name }) => !taken.has(name));
      const names = book.names
        .map((each) => ({ ...each, sheet: named(each.sheet), scope: each.scope === null ? null : named(each.scope) }))
        .filter(({ sheet }) => !taken.has(sheet));
      workbook.book = {
        ...workbook.book,
        sheets: [...workbook.book.sheets, ...fresh],
        names: [...workbook.book.names, ...names],
      };
      const visible = (sheets: readonly Sheet[]): string[] =>
        sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
      return { added: visible(fresh), kept: visible(book.sheets.filter(({ name }) => taken.has(named(name)))) };
    },
    write: async (changes) => {
      stumble();
      const untouched = changes.filter(
        ({ sheet, cell: address, was }) => valueAt(workbook.book, sheet, address) === was,
      );
      workbook.book = applyChanges(workbook.book, untouched);
      return { written: untouched, left: changes.filter((change) => !untouched.includes(change)) };
    },
    place: async (book, watch) => {
      stumble();
      const sheets: Sheet[] = [];
      for (const outline of book.sheets) {
        const rows: Sheet["rows"][number][] = [];
        while (rows.length < outline.rowCount) {
          rows.push(...(await book.rows(outline.name, rows.length)));
          if (watch.signal.aborted) return null;
          watch.onRows(rows.length);
        }
        sheets.push({ ...outline, rows, validations: [] });
      }
      workbook.book = { ...workbook.book, sheets: [...workbook.book.sheets, ...sheets] };
      return { added: sheets.map(({ name }) => name), kept: [] };
    },
    goTo: async (sheet, address) => {
      workbook.selected = `${sheet}!${address ?? ""}`;
    },
    onChange: async () => () => undefined,
    openDialog: (url) => {
      workbook.dialogs.push(url);
      return workbook.dialog();
    },
    openExternal: () => undefined,
    leaveNotice: async (notice) => {
      workbook.notices.push(notice);
    },
    onTheme: () => () => undefined,
    onNotice: async () => () => undefined,
    type: (name, address, value, numberFormat = null) => {
      workbook.book = {
        ...workbook.book,
        sheets: workbook.book.sheets.map((sheet) =>
          sheet.name === name ? typed(sheet, address, value, numberFormat) : sheet,
        ),
      };
    },
  };
  return workbook;
}

function valueAt({ sheets }: Book, name: string, address: string): CellValue {
  const place = parsePlace(address);
  const sheet = sheets.find((each) => each.name === name);
  return place === null || sheet === undefined ? "" : (cellAt(sheet, place)?.value ?? "");
}

function typed(sheet: Sheet, address: string, value: CellValue, numberFormat: string | null): Sheet {
  const place = parsePlace(address);
  if (place === null) throw new RangeError(address);
  const rows = [...sheet.rows];
  while (rows.length <= place.row) rows.push([]);
  const row = [...(rows[place.row] ?? [])];
  while (row.length <= place.column) row.push(null);
  const before = row[place.column];
  const { style } = before ?? cell(value);
  row[place.column] = { value, style: numberFormat === null ? style : { ...style, numberFormat } };
  rows[place.row] = row;
  return { ...sheet, rows };
}
