import type { Sheet } from "../../book/book.ts";
import type { Campaign } from "../../campaign/campaign.ts";
import type { AnnexTasks } from "../annex-tasks.ts";
import type { DrawnChart } from "../charts-sheet.ts";
import type { MergeInput } from "../contribution.ts";
import type { Scope } from "../scope.ts";
import { changesSheet } from "./changes-sheet.ts";
import { levelChanges } from "./level-changes.ts";
import { previousReports } from "./two-campaigns.ts";
import { yearlySheet } from "./yearly-sheet.ts";

/** What last campaign's reports add to a merge; nothing where there are none. */
export interface Series {
  readonly sheets: readonly Sheet[];
  readonly charts: readonly DrawnChart[];
}

export function seriesSheets(
  campaign: Campaign,
  input: MergeInput,
  scope: Scope,
  tasks: readonly AnnexTasks[],
): Series {
  if (input.previous === null || input.previous.contributions.length === 0) return { sheets: [], charts: [] };
  const earlier = previousReports(input, input.previous);
  const later = { campaign, scope, tasks };
  const parts = tasks.flatMap((now) => {
    const then = earlier.tasks.find(({ annex }) => annex.id === now.annex.id);
    if (then === undefined) return [];
    const { sheet, chart } = changesSheet(
      campaign,
      earlier,
      now,
      levelChanges(earlier, later, { before: then, after: now }),
    );
    // Some units against the whole country of last year would be no series.
    const sheets = input.units === null ? [sheet, yearlySheet(campaign, earlier, later, now)] : [sheet];
    return [{ sheets, chart }];
  });
  return { sheets: parts.flatMap(({ sheets }) => sheets), charts: parts.map(({ chart }) => chart) };
}
