import type { OpenWorkbook } from "../../../addin/actions/open-workbook.ts";
import { connectWorkbook } from "../../../addin/excel/connect.ts";
import { bookOfPlain, plainBook } from "../../../shared/book/plain-book.ts";
import { placeCountry, type SeenPlacement } from "./placement.ts";

/** What a test may ask of the page that runs inside the stand-in, beside Office.js itself. */
export interface AddinPage {
  readonly workbook: OpenWorkbook;
  readonly plainBook: typeof plainBook;
  readonly bookOfPlain: typeof bookOfPlain;
  /** See `placement.ts`. */
  place(reports: number, stopAt?: number): Promise<SeenPlacement>;
  /** How often the context was synchronised since the last call. */
  syncs(): number;
  /** Names of ribbon functions in the order they were run. */
  readonly commandLog: string[];
}

declare global {
  interface Window {
    readonly addin: AddinPage;
    readonly ready: Promise<{ host: string; platform: string }>;
  }
}

const commandLog: string[] = [];
Office.actions.associate("noteCommand", async (event: Office.AddinCommands.Event) => {
  commandLog.push(event.source.id);
  event.completed();
});

let syncs = 0;
const connected = connectWorkbook().then((workbook) => {
  const { sync } = Excel.RequestContext.prototype;
  Excel.RequestContext.prototype.sync = function counted<T>(this: Excel.RequestContext, value?: T): Promise<T> {
    // Excel.run closes with a sync of its own, which sends nothing when nothing waits.
    if (Reflect.get(this, "m_pendingRequest")?.hasActions ?? Reflect.get(this, "_pendingRequest")?.hasActions)
      syncs += 1;
    return sync.call(this, value) as Promise<T>;
  };
  const page: AddinPage = {
    workbook,
    plainBook,
    bookOfPlain,
    commandLog,
    place: (reports, stopAt) => placeCountry(workbook, reports, stopAt),
    syncs: () => {
      const counted = syncs;
      syncs = 0;
      return counted;
    },
  };
  Object.assign(window, { addin: page });
});
Object.assign(window, { ready: connected.then(() => Office.onReady()) });
