import type { CampaignId, UnitId } from "../../shared/ids.ts";
import type { MergeDecision } from "../../shared/merge/decision.ts";
import { foldLog } from "../../shared/report/fold-log.ts";
import type { Head, LogEntry, VersionEntry } from "../../shared/report/head.ts";
import { LOG_ROOM } from "../../shared/report/moves.ts";
import type { Item } from "./attributes.ts";
import type { Database, Update } from "./database.ts";
import { readDecisions } from "./decisions.ts";
import { campaignPartition, HEAD_RANGE, headKey, MERGE_STATE_RANGE, unitOfHeadKey } from "./keys.ts";
import { readLog, writeEntry } from "./log-entry.ts";
import { type LatestMerge, readLatestMerge } from "./merges.ts";

/** The heads of a campaign's reports. Every move is one conditional write to one item. */
export interface Heads {
  /** Heads that were ever moved, in no particular order, and the latest merge: one Query. */
  all(campaign: CampaignId): Promise<{ readonly heads: Head[]; readonly latestMerge: LatestMerge | null }>;
  /** The same with what was decided about merging: all a merge depends on but the rows, in one Query. */
  forMerge(campaign: CampaignId): Promise<MergeState>;
  get(campaign: CampaignId, unit: UnitId): Promise<Head>;
  /** The head after version `n` was set on top of `n - 1`; null where another stands there, this id is known or the log is full. */
  commitVersion(campaign: CampaignId, unit: UnitId, entry: VersionEntry): Promise<Head | null>;
  /** The head after an entry was added to the log as it was read; null where it has grown since. */
  append(campaign: CampaignId, read: Head, entry: Exclude<LogEntry, VersionEntry>): Promise<Head | null>;
}

export interface MergeState {
  readonly heads: readonly Head[];
  readonly latestMerge: LatestMerge | null;
  /** In no particular order. */
  readonly decisions: readonly MergeDecision[];
}

/** `ids` repeats the submissions of the log as a set: a condition can look into it without having read the log. */
const COMMIT = "SET #n = :n, #log = list_append(if_not_exists(#log, :none), :entry) ADD #ids :ids";
const APPEND = "SET #n = if_not_exists(#n, :zero), #log = list_append(if_not_exists(#log, :none), :entry)";

export function headsIn(database: Database): Heads {
  const move = async (campaign: CampaignId, unit: UnitId, update: Update): Promise<Head | null> => {
    const item = await database.update(headKey(campaign, unit), update);
    return item === null ? null : foldLog(unit, readLog(item));
  };
  return {
    async all(campaign) {
      const items = await database.query(campaignPartition(campaign), HEAD_RANGE);
      return { heads: items.flatMap(readHead), latestMerge: readLatestMerge(items) };
    },
    async forMerge(campaign) {
      const items = await database.queryRange(campaignPartition(campaign), MERGE_STATE_RANGE);
      return { heads: items.flatMap(readHead), latestMerge: readLatestMerge(items), decisions: readDecisions(items) };
    },
    async get(campaign, unit) {
      const item = await database.get(headKey(campaign, unit));
      return foldLog(unit, item === null ? [] : readLog(item));
    },
    commitVersion(campaign, unit, entry) {
      const first = entry.n === 1 ? "(attribute_not_exists(#n) OR #n = :base)" : "#n = :base";
      return move(campaign, unit, {
        expression: COMMIT,
        condition: `${first} AND NOT contains(#ids, :id) AND (attribute_not_exists(#log) OR size(#log) < :room)`,
        values: {
          n: entry.n,
          base: entry.n - 1,
          none: [],
          entry: [writeEntry(entry)],
          id: entry.id,
          room: LOG_ROOM.sending,
          ids: new Set([entry.id]),
        },
      });
    },
    append(campaign, read, entry) {
      const { length } = read.log;
      const values = { zero: 0, none: [], entry: [writeEntry(entry)] };
      return move(campaign, read.unit, {
        expression: APPEND,
        condition: length === 0 ? "attribute_not_exists(#log)" : "size(#log) = :length",
        values: length === 0 ? values : { ...values, length },
      });
    },
  };
}

function readHead(item: Item): Head[] {
  const unit = unitOfHeadKey(String(item["SK"]));
  return unit === null ? [] : [foldLog(unit, readLog(item))];
}
