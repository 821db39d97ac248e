import type { Sheet } from "../../book/book.ts";
import type { Campaign } from "../../campaign/campaign.ts";
import type { AnnexTasks } from "../annex-tasks.ts";
import type { MergeInput } from "../contribution.ts";
import type { Scope } from "../scope.ts";
import { changesSheet } from "./changes-sheet.ts";
import { levelChanges } from "./level-changes.ts";
import { previousReports } from "./two-campaigns.ts";
import { yearlySheet } from "./yearly-sheet.ts";

/** What last campaign's reports add to a merge; nothing where there are none. */
export function seriesSheets(
  campaign: Campaign,
  input: MergeInput,
  scope: Scope,
  tasks: readonly AnnexTasks[],
): Sheet[] {
  if (input.previous === null || input.previous.contributions.length === 0) return [];
  const earlier = previousReports(input, input.previous);
  const later = { campaign, scope, tasks };
  return tasks.flatMap((now) => {
    const then = earlier.tasks.find(({ annex }) => annex.id === now.annex.id);
    if (then === undefined) return [];
    const changes = changesSheet(campaign, earlier, now, levelChanges(earlier, later, { before: then, after: now }));
    // Some units against the whole country of last year would be no series.
    return input.units === null ? [changes, yearlySheet(campaign, earlier, later, now)] : [changes];
  });
}
