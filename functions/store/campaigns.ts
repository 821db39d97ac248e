import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { RecordedChange } from "../../shared/campaign/change/change.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { CampaignRecord, CampaignRecords, Creation } from "./campaign-record.ts";
import type { Database } from "./database.ts";
import { CAMPAIGNS, campaignKey } from "./keys.ts";
import type { PackedJson } from "./packed-json.ts";

/** What campaigns there are. Each is one item, its log in it: a change is one conditional write. */
export interface Campaigns {
  /** By year, those of one year in the order they came. One Query. */
  all(): Promise<CampaignRecord[]>;
  get(id: CampaignId): Promise<CampaignRecord | null>;
  /** A new draft; null where one stands there already. Its definition is written before it. */
  create(definition: Campaign, creation: Creation): Promise<CampaignRecord | null>;
  /** The record after a change was added to the log as it was read; null where it has grown since. */
  append(read: CampaignRecord, change: RecordedChange): Promise<CampaignRecord | null>;
}

const APPEND = "SET #n = :n, #log = list_append(if_not_exists(#log, :none), :entry)";

export function campaignsIn(database: Database, packed: PackedJson, records: CampaignRecords): Campaigns {
  return {
    async all() {
      const items = await database.query(CAMPAIGNS, "");
      const byId = new Map(items.map((item) => [String(item["SK"]), item]));
      const ids = new Set([...records.builtIn, ...byId.keys()]);
      const found = await Promise.all([...ids].map((id) => records.read(id, byId.get(id) ?? null)));
      return found.flatMap((record) => record ?? []).toSorted(inTime);
    },
    async get(id) {
      return records.read(id, await database.get(campaignKey(id)));
    },
    async create(definition, created) {
      const ref = await packed.write(definition);
      const item = { definition: { ...ref }, created: { ...created }, n: 0, log: [] };
      return (await database.putNew(campaignKey(definition.id), item)) ? records.read(definition.id, item) : null;
    },
    async append({ origin, now: { revision } }, { change, ...rest }) {
      const { id } = origin.definition;
      const values = { n: revision + 1, none: [], entry: [{ ...rest, change: JSON.stringify(change) }] };
      const item = await database.update(campaignKey(id), {
        expression: APPEND,
        condition: revision === 0 ? "attribute_not_exists(#n) OR #n = :revision" : "#n = :revision",
        values: { ...values, revision },
      });
      return item === null ? null : records.read(id, item);
    },
  };
}

/** Those that came with the product stand before those that were made of them. */
function inTime(one: CampaignRecord, other: CampaignRecord): number {
  const years = one.origin.definition.year - other.origin.definition.year;
  if (years !== 0) return years;
  return (one.created?.at ?? "") < (other.created?.at ?? "") ? -1 : Number(one.created?.at !== other.created?.at);
}
