import { createContext, use } from "react";
import type { CampaignDetail } from "../../../shared/api.ts";
import type { CampaignId } from "../../../shared/ids.ts";
import type { Administration } from "../../actions/administer.ts";

/** What every screen of administration works on. */
export interface AdministratorDesk {
  readonly administration: Administration;
  readonly campaign: CampaignDetail;
  readonly campaigns: readonly CampaignDetail[];
  readonly choose: (id: CampaignId) => void;
  /** Asks the service anew what campaigns are. */
  readonly reload: () => Promise<void>;
  /** Remembered from one change to the next: many have the same reason. */
  readonly why: string;
  readonly setWhy: (why: string) => void;
}

export const AdministratorContext = createContext<AdministratorDesk | null>(null);

export function useAdministrator(): AdministratorDesk {
  const desk = use(AdministratorContext);
  if (desk === null) throw new Error("useAdministrator outside of <Administrator>");
  return desk;
}
