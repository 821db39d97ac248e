import { isDeepStrictEqual } from "node:util";
import { type Problem, problem } from "../../shared/problem.ts";
import { foldLog } from "../../shared/report/fold-log.ts";
import type { Head, LogEntry, VersionEntry } from "../../shared/report/head.ts";
import { LOG_ROOM } from "../../shared/report/moves.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { EventBody } from "../store/events.ts";
import { StoreUnavailable } from "../store/outage.ts";
import type { Deps, OnUnit } from "./deps.ts";

export type DecisionEntry = Exclude<LogEntry, VersionEntry>;

/** Something decided about a report, to happen once however often it is asked for. */
export interface Decided {
  readonly entry: DecisionEntry;
  /** Null where nothing was said that the log does not hold. */
  readonly body: EventBody | null;
  /** Asked anew at each try: another decision may have come first. */
  readonly refusal: (head: Head) => Problem | null;
}

/** Each lost race means that somebody else's decision went through. */
const TRIES = 8;

/**
 * Appends a decision to the log it was judged by. The same request id with the same words gets the answer it got the
 * first time; with other words it is refused. The body is written first: without its entry it never happened.
 */
export const appendOnce =
  ({ store }: Pick<Deps, "store">) =>
  async ({ campaign, unit }: OnUnit, decided: Decided): Promise<Result<Head, Problem>> => {
    const { entry, body, refusal } = decided;
    for (let left = TRIES; left > 0; left -= 1) {
      const head = await store.heads.get(campaign.id, unit.id);
      const index = head.log.findIndex(({ id }) => id === entry.id);
      const refused = index === -1 ? (refusal(head) ?? noRoom(head, entry)) : repeatRefusal(head.log[index], entry);
      if (refused !== null) return fail(refused);
      const said = body === null ? null : await store.events.write(campaign.id, unit.id, entry.id, body);
      if (!isDeepStrictEqual(said, body)) return fail(problem("same-id-other-content"));
      if (index !== -1) return ok(foldLog(unit.id, head.log.slice(0, index + 1)));
      const moved = await store.heads.append(campaign.id, head, entry);
      if (moved !== null) return ok(moved);
    }
    throw new StoreUnavailable(`the report of ${unit.id} moves too fast to decide about`);
  };

function noRoom({ log, n }: Head, { kind }: DecisionEntry): Problem | null {
  const entries = log.length;
  const room = kind === "letter" ? LOG_ROOM.sending : LOG_ROOM.deciding;
  return entries < room ? null : problem("report-full", { entries }, { head: n });
}

/** Who asks again and when does not matter; what is asked does. */
function repeatRefusal(done: LogEntry | undefined, asked: DecisionEntry): Problem | null {
  const same = isDeepStrictEqual({ ...done, at: "", by: "" }, { ...asked, at: "", by: "" });
  return same ? null : problem("same-id-other-content");
}
