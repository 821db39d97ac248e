import type { CampaignState } from "../../shared/campaign/change/change.ts";

/** Whether a file may go in, as the service judges it: what units sent by e-mail is entered after they can send no more. */
export function takesFiles(state: CampaignState, byEmail: boolean): boolean {
  return state === "open" || (byEmail && state === "closed");
}
