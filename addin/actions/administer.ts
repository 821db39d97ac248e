import type { CampaignDetail } from "../../shared/api.ts";
import type {
  CampaignChanges,
  ChangeAnswer,
  PersonChangeAnswer,
  PersonChanges,
  WirePerson,
} from "../../shared/api-administration.ts";
import type { CampaignChange } from "../../shared/campaign/change/change.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { PersonChange } from "../../shared/person/change.ts";
import { fingerprint } from "../../shared/text/fingerprint.ts";
import type { AdministrationClient, RollForward } from "../api/administration-client.ts";
import type { Answer } from "../api/request.ts";
import { askedOnce } from "./asked-once.ts";
import type { Deps } from "./deps.ts";

type AdministerDeps = Pick<Deps, "memory" | "newId"> & { readonly client: AdministrationClient };

/** What an administrator does; each may be clicked again after a lost answer. */
export interface Administration {
  changes(campaign: CampaignId): Promise<Answer<CampaignChanges>>;
  change(campaign: CampaignId, change: CampaignChange, why: string): Promise<Answer<ChangeAnswer>>;
  rollForward(next: RollForward, why: string): Promise<Answer<CampaignDetail>>;
  people(): Promise<Answer<readonly WirePerson[]>>;
  personChanges(user: string): Promise<Answer<PersonChanges>>;
  changePerson(user: string, change: PersonChange, why: string): Promise<Answer<PersonChangeAnswer>>;
  audit(campaign: CampaignId): Promise<Answer<Blob>>;
}

export function administration({ client, ...deps }: AdministerDeps): Administration {
  const once = <T>(about: unknown, ask: (requestId: string) => Promise<Answer<T>>): Promise<Answer<T>> =>
    askedOnce(deps, `administer/${fingerprint(JSON.stringify(about))}`, ask);
  return {
    changes: client.changes,
    people: client.people,
    personChanges: client.personChanges,
    audit: client.audit,
    change: (campaign, change, why) =>
      once(["campaign", campaign, change, why], (requestId) => client.change(campaign, { requestId, why, change })),
    rollForward: (next, why) =>
      once(["campaign", next, why], (requestId) => client.rollForward({ ...next, requestId, why })),
    changePerson: (user, change, why) =>
      once(["person", user, change, why], (requestId) => client.changePerson(user, { requestId, why, change })),
  };
}
