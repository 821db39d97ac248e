import { troubleOf } from "./trouble.ts";

/** Excel on the web refuses requests over 5 MB; texts grow when they are escaped on their way. */
const LARGEST_REQUEST = 2_500_000;

/**
 * Runs a batch and gives failures as `WorkbookTrouble`. Waits while a cell is being edited; where Excel can, all writes
 * of the batch make one step of undo.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const mergeUndoGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    return await Excel.run(
      mergeUndoGroup ? { delayForCellEdit: true, mergeUndoGroup } : { delayForCellEdit: true },
      work,
    );
  } catch (cause) {
    throw troubleOf(cause);
  }
}

/** Sends what has gathered before a request grows too large; small Books go in one. */
export class RequestBudget {
  private readonly context: Excel.RequestContext;
  private gathered = 0;

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** Call before queueing `bytes` more. */
  async spend(bytes: number): Promise<void> {
    if (this.gathered > 0 && this.gathered + bytes > LARGEST_REQUEST) {
      await this.context.sync();
      this.gathered = 0;
    }
    this.gathered += bytes;
  }
}

const UTF8 = new TextEncoder();

/** What a value weighs in a request: JSON within JSON, so every quote is escaped once more. */
export function weight(value: unknown): number {
  return UTF8.encode(JSON.stringify(JSON.stringify(value))).length;
}
