import type { CampaignId, SubmissionId, UnitId } from "../../shared/ids.ts";

/** Every key string of the one table. Ids hold no `#`: they are lower-case words or UUIDs, checked at the door. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** Sorts right before the heads, so that one Query reads what a merge depends on. */
const DECISION = "DECISION#";
export const decisionKey = (campaign: CampaignId, id: string): Key => ({
  PK: campaignPartition(campaign),
  SK: `${DECISION}${id}`,
});
export const isDecisionKey = (sortKey: string): boolean => sortKey.startsWith(DECISION);

/** Heads and the pointer to the latest merge sort under one prefix, so that one Query reads both. */
export const HEAD_RANGE = "HEAD";
const HEAD = "HEAD#";

export const campaignPartition = (campaign: CampaignId): string => `CAMPAIGN#${campaign}`;
export const headKey = (campaign: CampaignId, unit: UnitId): Key => ({
  PK: campaignPartition(campaign),
  SK: `${HEAD}${unit}`,
});
/** The unit a sort key of the head range belongs to; null for the pointer. */
export const unitOfHeadKey = (sortKey: string): UnitId | null =>
  sortKey.startsWith(HEAD) ? sortKey.slice(HEAD.length) : null;
export const latestMergeKey = (campaign: CampaignId): Key => ({
  PK: campaignPartition(campaign),
  SK: "HEAD~LATEST-MERGE",
});
/** Decisions, heads and the pointer, in this order: first and last sort key. */
export const MERGE_STATE_RANGE = [DECISION, "HEAD~LATEST-MERGE"] as const;
export const mergeKey = (campaign: CampaignId, id: string): Key => ({
  PK: campaignPartition(campaign),
  SK: `MERGE#${id}`,
});

export const EVENT_RANGE = "E#";
export const reportPartition = (campaign: CampaignId, unit: UnitId): string => `REPORT#${campaign}#${unit}`;
export const versionKey = (campaign: CampaignId, unit: UnitId, id: SubmissionId): Key => ({
  PK: reportPartition(campaign, unit),
  SK: `V#${id}`,
});
export const eventKey = (campaign: CampaignId, unit: UnitId, requestId: string): Key => ({
  PK: reportPartition(campaign, unit),
  SK: `${EVENT_RANGE}${requestId}`,
});

/** Content is named by the SHA-256 of its stored bytes, in numbered pieces. */
export const contentKey = (hash: string, piece: number): Key => ({ PK: `CONTENT#${hash}`, SK: String(piece) });

/** Campaigns as administrators made and changed them, and people: few enough that one Query lists all of either. */
export const CAMPAIGNS = "CAMPAIGNS";
export const campaignKey = (campaign: CampaignId): Key => ({ PK: CAMPAIGNS, SK: campaign });
export const PEOPLE = "PEOPLE";
/** A person by the subject of their token. */
export const personKey = (subject: string): Key => ({ PK: PEOPLE, SK: subject });
/** Who is known to administer: the one item by which the last of them can be told. */
export const ADMINISTRATORS_KEY: Key = { PK: "ADMINISTRATORS", SK: "ADMINISTRATORS" };

/** What holds for the table as a whole. */
export const STATE_KEY: Key = { PK: "TABLE", SK: "STATE" };

/** A mail by its name, which says what it is about; it holds no address. */
export const mailKey = (name: string): Key => ({ PK: `MAIL#${name}`, SK: "MAIL" });

/** What kind of thing stands at a key, for scripts that meet every item of a table. */
export type Place =
  | { readonly kind: "head" | "version"; readonly campaign: CampaignId; readonly unit: UnitId }
  | { readonly kind: "merge" | "other" };

export function placeOfKey({ PK, SK }: Key): Place {
  const [partition = "", campaign = "", unit = ""] = PK.split("#");
  const headOf = unitOfHeadKey(SK);
  if (partition === "CAMPAIGN" && headOf !== null) return { kind: "head", campaign, unit: headOf };
  if (partition === "REPORT" && SK.startsWith("V#")) return { kind: "version", campaign, unit };
  return { kind: partition === "CAMPAIGN" && SK.startsWith("MERGE#") ? "merge" : "other" };
}

export function isStateKey({ PK }: Key): boolean {
  return PK === STATE_KEY.PK;
}

/** People are known before the first report comes: a table that holds nothing else is as good as empty. */
export function isPersonKey({ PK }: Key): boolean {
  return PK === PEOPLE || PK === ADMINISTRATORS_KEY.PK || PK.startsWith("PERSON#");
}
