import type { Campaign, Code } from "../../../shared/campaign/campaign.ts";
import { codeListOf, codesEver } from "../../../shared/campaign/lookup.ts";

/** The levels a task may have: the code list of the annex that lists tasks. */
export function levelsOf(campaign: Campaign): readonly Code[] {
  const columns = campaign.annexes.filter(({ listsTasks }) => listsTasks).flatMap((annex) => annex.columns);
  const lists = columns.flatMap(({ field }) => (field.kind === "code" ? [field.list] : []));
  return lists.flatMap((id) => {
    const list = codeListOf(campaign, id);
    return list === null ? [] : codesEver(list);
  });
}
