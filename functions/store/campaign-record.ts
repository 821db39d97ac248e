import * as z from "zod";
import { campaignChange } from "../../shared/api-administration.ts";
import { campaign as campaignSchema } from "../../shared/api-campaign.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { applyChange, applyChanges, unchanged } from "../../shared/campaign/change/apply-changes.ts";
import type { CampaignOrigin, ManagedCampaign, RecordedChange } from "../../shared/campaign/change/change.ts";
import type { CampaignId, Instant } from "../../shared/ids.ts";
import type { Item } from "./attributes.ts";
import { type PackedJson, type PackedRef, packedRef } from "./packed-json.ts";

/** A campaign with all that became of it. */
export interface CampaignRecord {
  readonly origin: CampaignOrigin;
  /** Null for one that comes with the product. */
  readonly created: Creation | null;
  /** Oldest first. */
  readonly changes: readonly RecordedChange[];
  /** What they left. */
  readonly now: ManagedCampaign;
}

/** How a campaign came to be rolled forward from another. */
export interface Creation {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly why: string;
  readonly from: CampaignId;
  /** What the same request must say again: a hash of all its words. */
  readonly asked: string;
}

/** Makes records of items, each revision once per process: the same number is the same definition for ever. */
export interface CampaignRecords {
  /** Those that come with the product, oldest first. */
  readonly builtIn: readonly CampaignId[];
  /** Null where neither the table nor the product has such a campaign. */
  read(id: CampaignId, item: Item | null): Promise<CampaignRecord | null>;
}

const creation = z.lazy(() =>
  z.object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    why: z.string(),
    from: z.string(),
    asked: z.string(),
  }),
);
const entry = z.lazy(() =>
  z.object({ id: z.string(), at: z.string(), by: z.string(), why: z.string(), change: z.string() }),
);
const stored = z.lazy(() =>
  z.object({
    definition: packedRef.nullable().default(null),
    created: creation.nullable().default(null),
    log: z.array(entry).default([]),
  }),
);

export function campaignRecords(packed: PackedJson, builtIn: readonly Campaign[]): CampaignRecords {
  const origins = new Map(builtIn.map((definition) => [definition.id, openFromTheStart(definition)]));
  const known = new Map<CampaignId, CampaignRecord>();
  const originOf = async (id: CampaignId, ref: PackedRef | null): Promise<CampaignOrigin | null> => {
    if (ref === null) return origins.get(id) ?? null;
    const [definition] = await packed.read([ref]);
    return { definition: campaignSchema.parse(definition), state: "draft" };
  };
  return {
    builtIn: builtIn.map(({ id }) => id),
    async read(id, item) {
      const before = known.get(id);
      if (before !== undefined && before.now.revision === revisionOf(item)) return before;
      const { definition, created, log } = stored.parse(item ?? {});
      const origin = before?.origin ?? (await originOf(id, definition));
      if (origin === null) return null;
      const changes = log.map(({ change, ...rest }) => ({ ...rest, change: campaignChange.parse(JSON.parse(change)) }));
      const record = { origin, created, changes, now: changes.reduce(applyChange, unchanged(origin)) };
      known.set(id, record);
      return record;
    },
  };
}

/** What comes with the product needs nobody to open it. */
export function openFromTheStart(definition: Campaign): CampaignOrigin {
  return { definition, state: "open" };
}

/** One that nobody has changed. */
export function untouched(definition: Campaign): CampaignRecord {
  const origin = openFromTheStart(definition);
  return { origin, created: null, changes: [], now: unchanged(origin) };
}

/** What the definition was after so many changes: what was made of it then can be made again. */
export function campaignAt({ origin, changes }: CampaignRecord, revision: number): Campaign {
  return applyChanges(origin, changes.slice(0, revision)).campaign;
}

function revisionOf(item: Item | null): number {
  const revision = item?.["n"];
  return typeof revision === "number" ? revision : 0;
}
