import type { WorkbookDocument } from "../../../addin/workbench/document.ts";
import { bookOfDocument } from "../../../addin/workbench/document-book.ts";
import { type ObservedBatch, WorkbookHost } from "../../../addin/workbench/workbook-host.ts";
import { writeBook } from "../../../addin/workbench/write-book.ts";
import type { AddinFrame } from "../../../addin/workbench/xdm/addin-frame.ts";
import { bookOfPlain, type PlainBook, plainBook } from "../../../shared/book/plain-book.ts";

/** What a test may ask of the page that plays Excel. */
export interface HostPage {
  readonly document: WorkbookDocument;
  readonly host: WorkbookHost;
  readonly commands: AddinFrame;
  batches: ObservedBatch[];
  book(): PlainBook;
  /** As a file is opened: in place of all that is there. */
  open(book: PlainBook): void;
  /** Leaves one blank sheet, whatever was there. */
  clear(): void;
}

declare global {
  interface Window {
    readonly excel: HostPage;
  }
}

/** The page that plays Excel over one kind of document: `window.excel`. */
export function startHostPage(workbook: WorkbookDocument): void {
  const host = new WorkbookHost(workbook, (batch) => page.batches.push(batch));
  const place = window.document.body;
  host.xdm.open(place, "/addin.html", "pane");
  const page: HostPage = {
    document: workbook,
    host,
    commands: host.xdm.open(place, "/addin.html?commands", "commands"),
    batches: [],
    book: () => plainBook(bookOfDocument(workbook)),
    open: (book) => host.together(() => writeBook(workbook, bookOfPlain(book))),
    clear: () => {
      const old = workbook.sheets;
      const blank = workbook.addSheet("~");
      for (const sheet of old) workbook.removeSheet(sheet);
      for (const name of workbook.names) workbook.removeName(name);
      workbook.select({ sheet: blank, range: { top: 0, left: 0, bottom: 0, right: 0 } });
      blank.name = "Sheet1";
      page.batches = [];
    },
  };
  Object.assign(window, { excel: page });
}
