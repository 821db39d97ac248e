import { isCampaignId } from "../../shared/campaign/change/change.ts";
import type { Person } from "../../shared/person/change.ts";
import type { CampaignRecord, CampaignRecords } from "./campaign-record.ts";
import type { Database } from "./database.ts";
import { campaignKey, type Key, personKey } from "./keys.ts";
import { readAccount } from "./people.ts";

/** Who asks, about which campaign: one read at the door, consistent, so that a role taken away or a campaign closed ends at once. */
export interface Admission {
  /** A subject the table does not know, or one that is disabled, has no roles. */
  person(subject: string): Promise<Person>;
  into(subject: string, campaign: string): Promise<Admitted>;
}

export interface Admitted {
  readonly person: Person;
  readonly record: CampaignRecord | null;
}

export function admissionIn(database: Database, records: CampaignRecords): Admission {
  const read = async (subject: string, others: readonly Key[]) => {
    const items = await database.batchGet([personKey(subject), ...others]);
    const at = ({ PK, SK }: Key) => items.find((item) => item["PK"] === PK && item["SK"] === SK) ?? null;
    const account = readAccount(subject, at(personKey(subject)));
    const { user, name, roles, disabled } = account;
    return { person: { user, name, roles: disabled ? [] : roles }, at };
  };
  return {
    async person(subject) {
      return (await read(subject, [])).person;
    },
    async into(subject, id) {
      if (!isCampaignId(id)) return { person: (await read(subject, [])).person, record: null };
      const key = campaignKey(id);
      const { person, at } = await read(subject, [key]);
      return { person, record: await records.read(id, at(key)) };
    },
  };
}
