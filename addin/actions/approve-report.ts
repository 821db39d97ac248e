import type { Me } from "../../shared/api.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { DecisionAnswer } from "../api/client.ts";
import { isUnanswered } from "../api/failure.ts";
import type { Answer } from "../api/request.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";

export function leads({ roles }: Me, unit: UnitId): boolean {
  return roles.some((one) => one.role === "leader" && one.unit === unit);
}

/** Duyệt: version `n` goes to the receiver, and counts as sent from now. Safe to repeat until it is answered. */
export async function approveReport(
  { api, memory, newId }: Pick<Deps, "api" | "memory" | "newId">,
  target: ReportTarget,
  n: number,
): Promise<Answer<DecisionAnswer>> {
  const key = `${reportKey(target)}/approve/${n}`;
  const requestId = memory.requestId.get(key) ?? newId();
  memory.requestId.set(key, requestId);
  const answer = await api.approve(target.campaign.id, target.unit, { n, requestId });
  if (answer.ok || !isUnanswered(answer.error)) memory.requestId.clear(key);
  return answer;
}
