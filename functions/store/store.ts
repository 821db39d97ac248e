import type { Campaign } from "../../shared/campaign/campaign.ts";
import { type Admission, admissionIn } from "./admission.ts";
import { campaignRecords } from "./campaign-record.ts";
import { type Campaigns, campaignsIn } from "./campaigns.ts";
import { contentsIn } from "./contents.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { type Decisions, decisionsIn } from "./decisions.ts";
import { type Events, eventsIn } from "./events.ts";
import { type Heads, headsIn } from "./heads.ts";
import { type Mails, mailsIn } from "./mails.ts";
import { type Merges, mergesIn } from "./merges.ts";
import { packedJsonIn } from "./packed-json.ts";
import { type People, peopleIn } from "./people.ts";
import { checkTable } from "./table-state.ts";
import { type Versions, versionsIn } from "./versions.ts";

/** Everything we remember, one member per noun. */
export interface Store {
  readonly admission: Admission;
  readonly campaigns: Campaigns;
  readonly people: People;
  readonly heads: Heads;
  readonly versions: Versions;
  readonly events: Events;
  readonly merges: Merges;
  readonly decisions: Decisions;
  readonly mails: Mails;
  /** One small read; throws where the table does not answer, or is not fit to be worked on now. */
  check(): Promise<void>;
}

export interface StoreOptions extends DatabaseOptions {
  /** Those that come with the product, oldest first. */
  readonly campaigns: readonly Campaign[];
}

export function openStore(options: StoreOptions): Store {
  const database = openDatabase(options);
  const packed = packedJsonIn(database);
  const records = campaignRecords(packed, options.campaigns);
  return {
    admission: admissionIn(database, records),
    campaigns: campaignsIn(database, packed, records),
    people: peopleIn(database),
    heads: headsIn(database),
    versions: versionsIn(database, contentsIn(packed)),
    events: eventsIn(database),
    merges: mergesIn(database),
    decisions: decisionsIn(database),
    mails: mailsIn(database),
    check: () => checkTable(database),
  };
}
