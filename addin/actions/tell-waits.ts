import type { OpenWorkbook } from "./open-workbook.ts";

/** While a cell is being edited Excel makes every call wait; after this long somebody should say so. */
export const PATIENCE_MS = 2_000;

/** The same workbook; `tell` is called once for each reading and each insertion that keeps people waiting. */
export function tellWaits(workbook: OpenWorkbook, tell: () => void, patience: number = PATIENCE_MS): OpenWorkbook {
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const late = setTimeout(tell, patience);
    try {
      return await work;
    } finally {
      clearTimeout(late);
    }
  };
  return {
    ...workbook,
    read: () => timed(workbook.read()),
    insert: (book, whenPresent) => timed(workbook.insert(book, whenPresent)),
  };
}
