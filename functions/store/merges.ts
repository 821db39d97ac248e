import * as z from "zod";
import type { CampaignId, Instant, SubmissionId, UnitId } from "../../shared/ids.ts";
import type { Item } from "./attributes.ts";
import type { Database } from "./database.ts";
import { latestMergeKey, mergeKey } from "./keys.ts";
import { type Steps, upToDate } from "./schema.ts";

/** Merges that were made. Their ids name their input, so the same merge is found again, and made twice it is the same. */
export interface Merges {
  get(campaign: CampaignId, id: string): Promise<StoredMerge | null>;
  /** Also makes it the latest one, which a board's Query reads along. */
  put(campaign: CampaignId, merge: StoredMerge): Promise<void>;
}

export interface StoredMerge {
  readonly id: string;
  /** SHA-256 over the workbook's parts, sorted by name, uncompressed. */
  readonly hash: string;
  readonly asOf: Instant;
  /** The key of the workbook among the artifacts. */
  readonly artifact: string;
  readonly missing: readonly UnitId[];
  /** Exactly what went in; a rebuild uses this list. */
  readonly versions: readonly { readonly unit: UnitId; readonly submissionId: SubmissionId; readonly n: number }[];
  /** How many changes the campaign had seen: it is made again of what it was then. */
  readonly revision: number;
  /** How long each unit's log was: a log only grows, so its beginning is all the merge knew. */
  readonly logLengths: Readonly<Record<UnitId, number>>;
  /** The ids of the decisions it knew, oldest first, sixteen bytes each: a record is one item, which holds 400 KB. */
  readonly decisions: Uint8Array;
  /** The same of the campaign before; null where that had no report that counts. */
  readonly previous: Pick<StoredMerge, "revision" | "logLengths" | "decisions"> | null;
  readonly madeAt: Instant;
  readonly madeBy: string;
}

/** Everything an unchanged merge answers that does not already stand in the heads. */
export type LatestMerge = Pick<StoredMerge, "id" | "hash" | "artifact">;

const latest = z.lazy(() => z.object({ id: z.string(), hash: z.string(), artifact: z.string() }));
const known = z.lazy(() =>
  z.object({
    /** The first merges that say how long each log was do not say this, and knew of no change. */
    revision: z.int().default(0),
    logLengths: z.record(z.string(), z.int()),
    decisions: z.instanceof(Uint8Array),
  }),
);
const stored = z.lazy(() =>
  latest.unwrap().extend({
    ...known.unwrap().shape,
    asOf: z.string(),
    missing: z.array(z.string()),
    versions: z.array(z.object({ unit: z.string(), submissionId: z.string(), n: z.int() })),
    previous: known.nullable(),
    madeAt: z.string(),
    madeBy: z.string(),
  }),
);

/** Merges of old do not say how long each log was, which decisions there were, or what the campaign before held. */
const STEPS: Steps = { 1: (item) => ({ logLengths: {}, decisions: new Uint8Array(), previous: null, ...item }) };

export function mergesIn(database: Database): Merges {
  return {
    async get(campaign, id) {
      const item = await database.get(mergeKey(campaign, id));
      return item === null ? null : stored.parse(upToDate(item, STEPS));
    },
    async put(campaign, merge) {
      const { id, hash, artifact } = merge;
      const versions = merge.versions.map((version) => ({ ...version }));
      await database.put(mergeKey(campaign, id), { ...merge, versions });
      await database.put(latestMergeKey(campaign), { id, hash, artifact });
    },
  };
}

/** Among the items of the head range. */
export function readLatestMerge(items: readonly Item[]): LatestMerge | null {
  const { SK } = latestMergeKey("");
  const item = items.find((one) => one["SK"] === SK);
  return item === undefined ? null : latest.parse(item);
}
