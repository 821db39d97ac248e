import type { Campaign, CampaignUnit } from "../../shared/campaign/campaign.ts";
import type { Person } from "../../shared/person/change.ts";
import type { Artifacts } from "../artifacts/artifacts.ts";
import type { CampaignRecord } from "../store/campaign-record.ts";
import type { Store } from "../store/store.ts";
import type { Meter } from "../telemetry/measures.ts";
import type { Workbooks } from "../workbooks/workbooks.ts";

/** All a use case may lean on: clock and ids come from outside, so that a story can be told twice. */
export interface Deps {
  readonly store: Store;
  readonly artifacts: Artifacts;
  readonly workbooks: Workbooks;
  readonly telemetry: Meter;
  readonly now: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
}

/** Who asks, about which campaign; the door has checked that they may. */
export interface InCampaign {
  readonly person: Person;
  /** As it stands today. */
  readonly campaign: Campaign;
  /** The same with its state and how it came to be so. */
  readonly record: CampaignRecord;
}

export interface OnUnit extends InCampaign {
  readonly unit: CampaignUnit;
}
