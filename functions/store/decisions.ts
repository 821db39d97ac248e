import * as z from "zod";
import { mergeDecision } from "../../shared/api-merges.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { MergeDecision } from "../../shared/merge/decision.ts";
import type { Item } from "./attributes.ts";
import type { Database } from "./database.ts";
import { decisionKey, isDecisionKey } from "./keys.ts";

/** What coordinators decided about merging: one immutable item each, named by its request; the latest of a pair counts. */
export interface Decisions {
  /** The decision this request id holds: the one given, or the one an earlier try wrote. */
  write(campaign: CampaignId, decision: StoredDecision): Promise<StoredDecision>;
}

export interface StoredDecision extends MergeDecision {
  /** The subject of the token. */
  readonly by: string;
}

const stored = z.lazy(() => mergeDecision.unwrap().extend({ by: z.string() }));

export function decisionsIn(database: Database): Decisions {
  return {
    async write(campaign, decision) {
      const key = decisionKey(campaign, decision.id);
      if (await database.putNew(key, { ...decision, about: [...decision.about] })) return decision;
      return stored.parse(await database.get(key));
    },
  };
}

/** Among the items a merge depends on; without who decided, which no merge shows. */
export function readDecisions(items: readonly Item[]): MergeDecision[] {
  return items.filter((item) => isDecisionKey(String(item["SK"]))).map((item) => mergeDecision.parse(item));
}
