import type { WorkbookReader } from "./reader.ts";

/** Where only rows are handled, a workbook is a mistake of ours. */
export const noReader: WorkbookReader = { assess: refuse, recognise: refuse };

async function refuse(): Promise<never> {
  throw new Error("workbooks are not read here");
}
