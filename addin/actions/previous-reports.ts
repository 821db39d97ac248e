import type { PreviousReports } from "../../shared/annex/previous-reports.ts";
import { sheetRows } from "../../shared/api.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import type { Trouble } from "./trouble.ts";

/** The reports a unit's template starts with; null where the campaign goes on from none. */
export async function previousReports(
  { api, campaigns }: Pick<Deps, "api" | "campaigns">,
  { campaign, unit }: ReportTarget,
): Promise<Result<PreviousReports | null, Trouble>> {
  if (campaign.previous === null) return ok(null);
  const answer = await api.previous(campaign.id, unit);
  if (!answer.ok) return answer;
  if (answer.value.campaign === null) return ok(null);
  const earlier = await campaigns.named(answer.value.campaign);
  if (!earlier.ok) return earlier;
  const reports = answer.value.reports.map((report) => ({ unit: report.unit, annexes: sheetRows(report.sheets) }));
  return ok({ campaign: earlier.value, reports });
}
