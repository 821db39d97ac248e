import type { Workbooks } from "./workbooks.ts";

/** Where only rows are handled, a workbook is a mistake of ours. */
export const noWorkbooks: Workbooks = { assess: refuse, recognise: refuse, merge: refuse };

async function refuse(): Promise<never> {
  throw new Error("workbooks are not handled here");
}
