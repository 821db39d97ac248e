import { type OpenWorkbook, WorkbookTrouble } from "../actions/open-workbook.ts";
import { openDialog, openExternal } from "./dialog.ts";
import { goTo } from "./go-to.ts";
import { BROWSER, hostFacts } from "./host-facts.ts";
import { insertBook } from "./insert-book.ts";
import { leaveNotice, onNotice } from "./notices.ts";
import { placeBook } from "./place-book.ts";
import { readBook } from "./read-book.ts";
import { watchTheme } from "./theme.ts";
import { watchCells } from "./watch.ts";
import { writeCells } from "./write-cells.ts";

/** The workbook that is open beside the pane. Waits until Office.js knows where it runs. */
export async function connectWorkbook(): Promise<OpenWorkbook> {
  // Where the script could not be loaded (no network, an ordinary browser) the pages still open.
  if (typeof Office === "undefined") return inBrowser();
  const facts = hostFacts(await Office.onReady());
  if (facts.host === "browser") return inBrowser();
  return {
    facts,
    read: readBook,
    insert: (book, whenPresent = "keep") => insertBook(book, whenPresent),
    write: writeCells,
    place: placeBook,
    goTo,
    onChange: watchCells,
    onTheme: watchTheme,
    openDialog,
    openExternal,
    leaveNotice,
    onNotice,
  };
}

function inBrowser(): OpenWorkbook {
  const unsupported = (): Promise<never> => Promise.reject(new WorkbookTrouble("unsupported", "not in Excel"));
  return {
    facts: BROWSER,
    read: unsupported,
    insert: unsupported,
    place: unsupported,
    write: unsupported,
    goTo: unsupported,
    onChange: unsupported,
    onTheme: () => () => undefined,
    openDialog: unsupported,
    openExternal: (url) => {
      window.open(url, "_blank", "noopener");
    },
    leaveNotice,
    onNotice,
  };
}
