import { mergeDesk } from "../../../addin/actions/merge-desk.ts";
import type { Insertion, OpenWorkbook } from "../../../addin/actions/open-workbook.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import { wholeCountry } from "../../bench/merge-input.ts";

/** What a page saw of a placement. */
export interface SeenPlacement {
  readonly insertion: Insertion | null;
  readonly rows: number;
  /** What was told of the rows written, in order. */
  readonly told: readonly number[];
  /** The longest task over 50 ms of this page alone, in milliseconds; 0 where there was none. */
  readonly longestTask: number;
}

/** The reports of so many units, 253 rows each: 21,505 of the whole country. */
export function someReports(count: number): MergeInput {
  const country = wholeCountry();
  const contributions = country.contributions.slice(0, count).map((one) => ({
    ...one,
    annexes: one.annexes.map(({ annex, rows }, index) => ({
      annex,
      rows: index === 0 ? [...rows, ...rows.slice(0, 3)] : rows,
    })),
  }));
  return { ...country, contributions };
}

/** Merges the reports of so many units beside Office.js and places them; stops after `stopAt` rows. */
export async function placeCountry(
  workbook: OpenWorkbook,
  reports: number,
  stopAt = Number.POSITIVE_INFINITY,
): Promise<SeenPlacement> {
  const desk = mergeDesk();
  const country = someReports(reports);
  for (const one of country.contributions) desk.add(one);
  // The product merges in a worker; what the page itself does begins here.
  const book = await desk.merge(NQ57_2023, country);
  await new Promise((go) => setTimeout(go));
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    // The page that plays Excel shares this thread; its own tasks are not ours.
    for (const { name, duration } of list.getEntries())
      if (name === "self") longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: "longtask" });
  const told: number[] = [];
  const controller = new AbortController();
  const onRows = (done: number): void => {
    told.push(done);
    if (done >= stopAt) controller.abort();
  };
  const insertion = await workbook.place(book, { signal: controller.signal, onRows });
  await new Promise((go) => setTimeout(go));
  observer.disconnect();
  return { insertion, rows: book.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0), told, longestTask };
}
