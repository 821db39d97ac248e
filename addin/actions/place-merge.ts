import { sheetRows } from "../../shared/api.ts";
import type { MergeOutline } from "../../shared/api-merges.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps } from "./deps.ts";
import type { MergeDesk } from "./merge-desk.ts";
import type { Insertion } from "./open-workbook.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** How far a placement has come: reports read, then rows written. */
export interface PlaceProgress {
  readonly step: "reading" | "writing";
  readonly done: number;
  readonly of: number;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PlaceProgress) => void;
}

/** Reports fetched at the same time: enough to keep the line busy, too few to be throttled. */
const AT_ONCE = 4;

/**
 * Puts the sheets of a merge into the open workbook: the very ones the download holds, since the same pure function
 * makes them from the versions the merge names. Stopped or broken off, it leaves nothing behind.
 */
export async function placeMerge(
  { api, workbook }: Pick<Deps, "api" | "workbook">,
  openDesk: () => MergeDesk,
  campaign: Campaign,
  merge: string,
  { signal, onProgress }: Watch,
): Promise<Result<Insertion, Trouble>> {
  const outline = await api.mergeOutline(campaign.id, merge, signal);
  if (!outline.ok) return outline;
  const desk = openDesk();
  try {
    const read = await readReports(api, campaign, outline.value, desk, { signal, onProgress });
    if (!read.ok) return read;
    const { asOf, units, standings, decisions } = outline.value;
    const book = await desk.merge(campaign, { asOf, units, standings, decisions });
    const of = book.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
    const onRows = (done: number): void => onProgress({ step: "writing", done, of });
    onRows(0);
    const placed = await onWorkbook(() => workbook.place(book, { signal, onRows }));
    if (!placed.ok) return placed;
    return placed.value === null ? fail({ kind: "aborted" }) : ok(placed.value);
  } finally {
    desk.close();
  }
}

async function readReports(
  api: Deps["api"],
  campaign: Campaign,
  { contributions }: MergeOutline,
  desk: MergeDesk,
  { signal, onProgress }: Watch,
): Promise<Result<null, Trouble>> {
  const waiting = contributions.values();
  let trouble: Trouble | null = null;
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (const outline of waiting) {
      if (trouble !== null) return;
      const version = await api.version(campaign.id, outline.unit, outline.n, signal);
      if (!version.ok) {
        trouble = version.error;
        return;
      }
      desk.add({ ...outline, annexes: sheetRows(version.value.sheets) });
      done += 1;
      onProgress({ step: "reading", done, of: contributions.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return trouble === null ? ok(null) : fail(trouble);
}
