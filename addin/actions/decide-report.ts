import type { z } from "zod";
import type { remark } from "../../shared/api.ts";
import type { Instant } from "../../shared/ids.ts";
import type { DecisionAnswer } from "../api/client.ts";
import type { Answer } from "../api/request.ts";
import { askedOnce } from "./asked-once.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";

export type Remark = z.infer<typeof remark>;

export type Decision =
  | { readonly kind: "accept"; readonly n: number }
  | { readonly kind: "return"; readonly n: number; readonly note: string; readonly remarks: readonly Remark[] }
  | { readonly kind: "exception"; readonly until: Instant; readonly reason: string };

type DecideDeps = Pick<Deps, "api" | "memory" | "newId">;

/**
 * Accepts or returns a version, or grants a later deadline. Until it is answered the same decision keeps its request
 * id, so a second click after a lost answer is recognised instead of refused.
 */
export async function decideReport(
  deps: DecideDeps,
  target: ReportTarget,
  decision: Decision,
): Promise<Answer<DecisionAnswer>> {
  const key = `${reportKey(target)}/${JSON.stringify(decision)}`;
  return askedOnce(deps, key, (requestId) => tell(deps.api, target, decision, requestId));
}

function tell(
  api: Deps["api"],
  { campaign: { id }, unit }: ReportTarget,
  decision: Decision,
  requestId: string,
): Promise<Answer<DecisionAnswer>> {
  switch (decision.kind) {
    case "accept":
      return api.accept(id, unit, { n: decision.n, requestId });
    case "return": {
      const { n, note, remarks } = decision;
      return api.returnReport(id, unit, { n, requestId, note, remarks: [...remarks] });
    }
    case "exception":
      return api.exception(id, unit, { requestId, until: decision.until, reason: decision.reason });
  }
}
