import * as z from "zod";
import { remark } from "../../shared/api.ts";
import type { CampaignId, UnitId } from "../../shared/ids.ts";
import type { Item } from "./attributes.ts";
import type { Database } from "./database.ts";
import { EVENT_RANGE, eventKey, reportPartition } from "./keys.ts";

/** What a decision said, written before the head moves; one that no log names never happened. */
export interface Events {
  /** The body this request id holds: the one given, or the one an earlier try wrote. */
  write(campaign: CampaignId, unit: UnitId, requestId: string, body: EventBody): Promise<EventBody>;
  /** By request id; in no particular order. */
  all(campaign: CampaignId, unit: UnitId): Promise<Map<string, EventBody>>;
  /** Those of several reports, by request id; a request that said nothing has none. */
  read(campaign: CampaignId, named: readonly EventName[]): Promise<Map<string, EventBody>>;
}

export interface EventName {
  readonly unit: UnitId;
  readonly requestId: string;
}

/** The note of a return with its remarks, or the reason of an exception. */
export interface EventBody {
  readonly note: string;
  readonly remarks: readonly { readonly annex: string; readonly row: number; readonly text: string }[];
}

const stored = z.object({ note: z.string(), remarks: z.array(remark) });

export function eventsIn(database: Database): Events {
  return {
    async write(campaign, unit, requestId, body) {
      const key = eventKey(campaign, unit, requestId);
      const item = { note: body.note, remarks: body.remarks.map((one) => ({ ...one })) };
      if (await database.putNew(key, item)) return body;
      return stored.parse(await database.get(key));
    },
    async all(campaign, unit) {
      return byRequest(await database.query(reportPartition(campaign, unit), EVENT_RANGE));
    },
    async read(campaign, named) {
      return byRequest(await database.batchGet(named.map((one) => eventKey(campaign, one.unit, one.requestId))));
    },
  };
}

function byRequest(items: readonly Item[]): Map<string, EventBody> {
  return new Map(items.map((item) => [String(item["SK"]).slice(EVENT_RANGE.length), stored.parse(item)]));
}
