import type { z } from "zod";
import { type CampaignDetail, campaignDetail } from "../../shared/api.ts";
import {
  type CampaignChanges,
  type ChangeAnswer,
  campaignChanges,
  changeAnswer,
  type PersonChangeAnswer,
  type PersonChanges,
  people,
  personChangeAnswer,
  personChanges,
  type rollForwardBody,
  type WirePerson,
} from "../../shared/api-administration.ts";
import type { CampaignChange } from "../../shared/campaign/change/change.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { PersonChange } from "../../shared/person/change.ts";
import { ok } from "../../shared/result.ts";
import { campaignPath } from "./client.ts";
import { type Answer, request, requestFile, type Transport } from "./request.ts";

export type RollForwardBody = z.input<typeof rollForwardBody>;
/** Without which attempt it is and why. */
export type RollForward = Omit<RollForwardBody, "requestId" | "why">;

interface Asked<Change> {
  readonly requestId: string;
  readonly why: string;
  readonly change: Change;
}

/** The service as an administrator sees it. Every request that changes something is safe to repeat with its `requestId`. */
export interface AdministrationClient {
  changes(campaign: CampaignId): Promise<Answer<CampaignChanges>>;
  change(campaign: CampaignId, body: Asked<CampaignChange>): Promise<Answer<ChangeAnswer>>;
  /** A new draft. */
  rollForward(body: RollForwardBody): Promise<Answer<CampaignDetail>>;
  people(): Promise<Answer<readonly WirePerson[]>>;
  personChanges(user: string): Promise<Answer<PersonChanges>>;
  changePerson(user: string, body: Asked<PersonChange>): Promise<Answer<PersonChangeAnswer>>;
  /** Every change of a campaign as a workbook. */
  audit(campaign: CampaignId): Promise<Answer<Blob>>;
}

export function administrationClient(transport: Transport): AdministrationClient {
  const get = <T>(path: string, schema: z.ZodType<T>): Promise<Answer<T>> =>
    request(transport, { method: "GET", path }, schema);
  const post = <T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<Answer<T>> =>
    request(transport, { method: "POST", path, body }, schema);
  const personPath = (user: string): string => `/api/people/${encodeURIComponent(user)}/changes`;
  return {
    changes: (campaign) => get(`${campaignPath(campaign)}/changes`, campaignChanges),
    change: (campaign, body) => post(`${campaignPath(campaign)}/changes`, body, changeAnswer),
    rollForward: (body) => post("/api/campaigns", body, campaignDetail),
    people: async () => {
      const answer = await get("/api/people", people);
      return answer.ok ? ok(answer.value.people) : answer;
    },
    personChanges: (user) => get(personPath(user), personChanges),
    changePerson: (user, body) => post(personPath(user), body, personChangeAnswer),
    audit: (campaign) => requestFile(transport, { method: "GET", path: `${campaignPath(campaign)}/audit.xlsx` }),
  };
}
