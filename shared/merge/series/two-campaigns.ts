import type { Campaign } from "../../campaign/campaign.ts";
import { type AnnexTasks, annexTasks } from "../annex-tasks.ts";
import type { MergeInput, PreviousInput } from "../contribution.ts";
import { type Scope, scopeOf } from "../scope.ts";

/** A campaign with its reports in order. */
export interface CampaignReports {
  readonly campaign: Campaign;
  readonly scope: Scope;
  readonly tasks: readonly AnnexTasks[];
}

/** The campaign before as its own merge at the same instant would have it: its decisions say what its rows meant. */
export function previousReports({ asOf }: MergeInput, previous: PreviousInput): CampaignReports {
  const { campaign, contributions, decisions } = previous;
  const input = { asOf, units: null, contributions, standings: [], decisions, previous: null };
  const scope = scopeOf(campaign, input);
  return { campaign, scope, tasks: annexTasks(campaign, scope, decisions) };
}
