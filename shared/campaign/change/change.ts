import type { CampaignId, CodeListId, Instant, IsoDate, TaskId, UnitId } from "../../ids.ts";
import type { Succession } from "../../unit/successions.ts";
import type { Unit } from "../../unit/unit.ts";
import type { Campaign, Code, Due, OutlineId } from "../campaign.ts";

/** nháp → mở → đóng → lưu trữ. Units see a campaign once it is open, send while it is, and read it ever after. */
export type CampaignState = "draft" | "open" | "closed" | "archived";

/**
 * One thing an administrator changes about a campaign. A definition is never edited: what it says now is the definition
 * with its changes applied one after the other, so that every day of it can be made again.
 */
export type CampaignChange =
  | { readonly kind: "open" | "close" | "reopen" | "archive" | "unarchive" }
  | { readonly kind: "title"; readonly title: string }
  | ({ readonly kind: "due" } & Due)
  /** Number and day of the letter, once they are known. */
  | { readonly kind: "letter"; readonly number: string; readonly issuedOn: IsoDate }
  /** The Resolution's own deadlines, which the letter does not repeat; the last day that is in time. Null takes one away. */
  | { readonly kind: "task-deadlines"; readonly deadlines: Readonly<Record<TaskId, IsoDate | null>> }
  | {
      readonly kind: "task-reporters";
      readonly task: TaskId;
      readonly reporters: readonly UnitId[];
      readonly lead: UnitId | null;
    }
  /** Whether a leader approves (duyệt) what these units send from now on. */
  | { readonly kind: "approval"; readonly units: readonly UnitId[]; readonly approval: boolean }
  /** Placed behind `after` in protocol order; first where that is null. */
  | { readonly kind: "unit-added"; readonly unit: NewUnit; readonly after: UnitId | null }
  /** Only of a draft: once units were asked, what they sent stays. */
  | { readonly kind: "unit-removed"; readonly unit: UnitId }
  /** Called otherwise from a day on: what speaks of an earlier day keeps the earlier name. */
  | ({ readonly kind: "unit-renamed"; readonly unit: UnitId; readonly from: IsoDate } & UnitNames)
  /** Carried on by others after its last day: they are asked in its place from the next campaign on. */
  | {
      readonly kind: "unit-ended";
      readonly unit: UnitId;
      readonly lastDay: IsoDate;
      readonly successors: readonly Pick<Succession, "to" | "share" | "what">[];
    }
  /** The next version of a list. Codes left out are removed from a draft, and retired once units may have used them. */
  | {
      readonly kind: "code-list";
      readonly list: CodeListId;
      readonly codes: readonly Code[];
      readonly ambiguous: readonly string[];
    }
  | ({ readonly kind: "reminders" } & Reminders);

export type ChangeKind = CampaignChange["kind"];
export type ChangeOf<K extends ChangeKind> = Extract<CampaignChange, { readonly kind: K }>;

export const STATE_WORDS: Readonly<Record<CampaignState, string>> = {
  draft: "bản nháp",
  open: "đang mở",
  closed: "đã đóng",
  archived: "đã lưu trữ",
};

export type UnitNames = Pick<Unit, "officialName" | "reportingBody" | "shortName">;

export interface NewUnit
  extends UnitNames,
    Pick<Unit, "id" | "kind" | "region" | "docSymbol" | "aliases" | "validFrom"> {
  readonly outline: OutlineId | null;
  readonly approval: boolean;
}

/** How many days before and after the due day units that have not sent are reminded. */
export interface Reminders {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export const DEFAULT_REMINDERS: Reminders = { before: [7, 2], after: [1] };

/** A change that was made: append-only, with who, when and why. */
export interface RecordedChange {
  /** The UUID of the request that made it: asked again, it answers the same. */
  readonly id: string;
  readonly at: Instant;
  /** The subject of the token. */
  readonly by: string;
  readonly why: string;
  readonly change: CampaignChange;
}

/** A campaign as its changes left it. */
export interface ManagedCampaign {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** How many changes went in. */
  readonly revision: number;
  /** Whether units were ever asked: what they may have used is never taken away. */
  readonly everOpen: boolean;
  readonly reminders: Reminders;
}

/** What a campaign was before anybody changed it: one that comes with the product is open, one rolled forward a draft. */
export interface CampaignOrigin {
  readonly definition: Campaign;
  readonly state: Extract<CampaignState, "draft" | "open">;
}

/** Ids that can stand in a URL, a key and a defined name. */
export const CAMPAIGN_ID: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const UNIT_ID: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]{4})?$/;
export const LONGEST_ID: number = 60;

export function isCampaignId(text: string): text is CampaignId {
  return text.length <= LONGEST_ID && CAMPAIGN_ID.test(text);
}
