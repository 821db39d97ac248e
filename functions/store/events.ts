import * as z from "zod";
import { remark } from "../../shared/api.ts";
import type { CampaignId, UnitId } from "../../shared/ids.ts";
import type { Database } from "./database.ts";
import { EVENT_RANGE, eventKey, reportPartition } from "./keys.ts";

/** What a decision said, written before the head moves; one that no log names never happened. */
export interface Events {
  /** The body this request id holds: the one given, or the one an earlier try wrote. */
  write(campaign: CampaignId, unit: UnitId, requestId: string, body: EventBody): Promise<EventBody>;
  /** By request id; in no particular order. */
  all(campaign: CampaignId, unit: UnitId): Promise<Map<string, EventBody>>;
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
      const items = await database.query(reportPartition(campaign, unit), EVENT_RANGE);
      return new Map(items.map((item) => [String(item["SK"]).slice(EVENT_RANGE.length), stored.parse(item)]));
    },
  };
}
