import { sheetRows } from "../../shared/api.ts";
import type { MergeOutline } from "../../shared/api-merges.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { Contribution } from "../../shared/merge/contribution.ts";
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
  { api, workbook, campaigns }: Pick<Deps, "api" | "workbook" | "campaigns">,
  openDesk: () => MergeDesk,
  campaign: Campaign,
  merge: string,
  { signal, onProgress }: Watch,
): Promise<Result<Insertion, Trouble>> {
  const outline = await api.mergeOutline(campaign.id, merge, signal);
  if (!outline.ok) return outline;
  const desk = openDesk();
  try {
    const { asOf, units, standings, decisions, previous } = outline.value;
    const named = previous === null ? null : await campaigns.named(previous.campaign);
    if (named?.ok === false) return named;
    const earlier = named?.value ?? null;
    const read = await readReports(api, reportsIn(campaign, outline.value, earlier, desk), { signal, onProgress });
    if (!read.ok) return read;
    const before = previous === null || earlier === null ? null : { campaign: earlier, decisions: previous.decisions };
    const book = await desk.merge(campaign, { asOf, units, standings, decisions, previous: before });
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

/** One report to be read, and where it goes. */
interface Reading {
  readonly campaign: CampaignId;
  readonly outline: ReportOutline;
  readonly put: (contribution: Contribution) => void;
}

type ReportOutline = MergeOutline["contributions"][number];

/** Those of this campaign, then those of the one before. */
function reportsIn(
  campaign: Campaign,
  { contributions, previous }: MergeOutline,
  earlier: Campaign | null,
  desk: MergeDesk,
): Reading[] {
  const now = contributions.map((outline): Reading => ({ campaign: campaign.id, outline, put: desk.add }));
  if (previous === null || earlier === null) return now;
  const then = previous.contributions.map(
    (outline): Reading => ({ campaign: earlier.id, outline, put: desk.addPrevious }),
  );
  return [...now, ...then];
}

async function readReports(
  api: Deps["api"],
  reports: readonly Reading[],
  { signal, onProgress }: Watch,
): Promise<Result<null, Trouble>> {
  const waiting = reports.values();
  let trouble: Trouble | null = null;
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (const { campaign, outline, put } of waiting) {
      if (trouble !== null) return;
      const version = await api.version(campaign, outline.unit, outline.n, signal);
      if (!version.ok) {
        trouble = version.error;
        return;
      }
      put({ ...outline, annexes: sheetRows(version.value.sheets) });
      done += 1;
      onProgress({ step: "reading", done, of: reports.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return trouble === null ? ok(null) : fail(trouble);
}
