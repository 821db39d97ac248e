import type { Me } from "../../shared/api.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { DecisionAnswer } from "../api/client.ts";
import type { Answer } from "../api/request.ts";
import { askedOnce } from "./asked-once.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";

export function leads({ roles }: Me, unit: UnitId): boolean {
  return roles.some((one) => one.role === "leader" && one.unit === unit);
}

/** Duyệt: version `n` goes to the receiver, and counts as sent from now. Safe to repeat until it is answered. */
export async function approveReport(
  deps: Pick<Deps, "api" | "memory" | "newId">,
  target: ReportTarget,
  n: number,
): Promise<Answer<DecisionAnswer>> {
  const key = `${reportKey(target)}/approve/${n}`;
  return askedOnce(deps, key, (requestId) => deps.api.approve(target.campaign.id, target.unit, { n, requestId }));
}
