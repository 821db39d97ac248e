import type { Campaign } from "../campaign/campaign.ts";
import { annexDocuments } from "./annex-documents.ts";
import { annexTasks } from "./annex-tasks.ts";
import type { MergeInput } from "./contribution.ts";
import type { MergeQuestion } from "./decision.ts";
import { scopeOf } from "./scope.ts";

/** What a merge of this input would ask a coordinator, and what of it was decided: open ones first. */
export function mergeQuestions(campaign: Campaign, input: MergeInput): MergeQuestion[] {
  const scope = scopeOf(campaign, input);
  const asking = [...annexTasks(campaign, scope, input.decisions), ...annexDocuments(campaign, scope, input.decisions)];
  const all = asking.flatMap(({ questions }) => questions);
  return [...all.filter(({ answer }) => answer === null), ...all.filter(({ answer }) => answer !== null)];
}
