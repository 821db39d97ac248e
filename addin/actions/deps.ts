import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { ApiClient } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import type { Administration } from "./administer.ts";
import type { KnownCampaigns } from "./known-campaigns.ts";
import type { Memory } from "./memory.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** Everything an action may touch. Actions know neither React nor Office. */
export interface Deps {
  readonly workbook: OpenWorkbook;
  readonly api: ApiClient;
  readonly session: Session;
  readonly memory: Memory;
  /** The address of the page we run in; dialogs are opened beside it. */
  readonly page: string;
  readonly now: () => Date;
  /** A random UUID. */
  readonly newId: () => string;
  readonly campaigns: KnownCampaigns;
  /** Fetched by administrators only. */
  readonly administration: () => Promise<Administration>;
}

/** The report an action works on. */
export interface ReportTarget {
  readonly campaign: Campaign;
  readonly unit: UnitId;
}
