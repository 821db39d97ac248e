import { isDeepStrictEqual } from "node:util";
import type { ChangeAnswer } from "../../shared/api-administration.ts";
import { applyChanges } from "../../shared/campaign/change/apply-changes.ts";
import type { CampaignChange, RecordedChange } from "../../shared/campaign/change/change.ts";
import { changeRefusal } from "../../shared/campaign/change/change-refusal.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";
import { StoreUnavailable } from "../store/outage.ts";
import { logFull } from "./change-room.ts";
import type { Deps, InCampaign } from "./deps.ts";

export interface ChangeInput extends InCampaign {
  readonly requestId: string;
  readonly why: string;
  readonly change: CampaignChange;
}

/** Each lost race means that somebody else's change went through. */
const TRIES = 8;

/**
 * Adds a change to the log it was judged by. The same request with the same words gets the answer it got the first time;
 * with other words it is refused.
 */
export const changeCampaign =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async ({
    record: first,
    person,
    requestId: id,
    why,
    change,
  }: ChangeInput): Promise<Result<ChangeAnswer, Problem>> => {
    let record: CampaignRecord | null = first;
    for (let left = TRIES; left > 0 && record !== null; left -= 1) {
      const index = record.changes.findIndex((done) => done.id === id);
      const done = record.changes[index];
      if (done !== undefined) {
        const same = isDeepStrictEqual([done.why, done.change], [why, change]);
        return same ? ok(answerOf(record, index)) : fail(problem("same-id-other-content"));
      }
      const entry: RecordedChange = { id, at: now().toISOString(), by: person.user, why, change };
      const refused = changeRefusal(record.now, change, entry.at) ?? logFull(record.changes, entry);
      if (refused !== null) return fail(refused);
      const moved = await store.campaigns.append(record, entry);
      if (moved !== null) return ok(answerOf(moved, moved.changes.length - 1));
      // Another's change came first, or our own whose answer was lost: only the log knows.
      record = await store.campaigns.get(record.origin.definition.id);
    }
    throw new StoreUnavailable("the campaign changes too fast");
  };

/** What was answered right after the change. */
function answerOf({ origin, changes }: CampaignRecord, index: number): ChangeAnswer {
  const done = changes.slice(0, index + 1);
  const change = done.at(-1);
  if (change === undefined) throw new Error("a change that was made is in the log");
  const { state, revision } = applyChanges(origin, done);
  return { state, revision, change };
}
