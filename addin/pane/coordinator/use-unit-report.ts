import { useCallback, useEffect, useState } from "react";
import type { Report, Version } from "../../../shared/api.ts";
import { type Decision, decideReport } from "../../actions/decide-report.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { useInOrder } from "../parts/use-in-order.ts";

export interface UnitDesk {
  readonly report: Report | null;
  /** The newest version, whole; null when nothing was sent. */
  readonly newest: Version | null;
  readonly trouble: Trouble | null;
  readonly deciding: Decision["kind"] | null;
  /** What was decided just now. */
  readonly decided: Decision["kind"] | null;
  /** The decision came too late: the report had moved, and was read anew. */
  readonly moved: boolean;
  load(): Promise<void>;
  /** Whether it was carried out. */
  decide(decision: Decision): Promise<boolean>;
  dismissTrouble(): void;
}

export function useUnitReport(deps: Deps, { campaign, unit }: ReportTarget): UnitDesk {
  const [report, setReport] = useState<Report | null>(null);
  const [newest, setNewest] = useState<Version | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [deciding, setDeciding] = useState<Decision["kind"] | null>(null);
  const [decided, setDecided] = useState<Decision["kind"] | null>(null);
  const [moved, setMoved] = useState(false);

  const inOrder = useInOrder();
  const load = useCallback(async () => {
    const isNewest = inOrder();
    setTrouble(null);
    const found = await deps.api.report(campaign.id, unit);
    if (!found.ok) return setTrouble(found.error);
    const { n } = found.value.head;
    const version = n === 0 ? null : await deps.api.version(campaign.id, unit, n);
    if (!isNewest()) return;
    // Together, so that nothing is decided about a version whose rows are not on screen.
    setReport(found.value);
    if (version?.ok === true) setNewest(version.value);
    if (version?.ok === false) setTrouble(version.error);
  }, [deps, campaign, unit, inOrder]);

  useEffect(() => {
    load();
  }, [load]);

  const decide = async (decision: Decision): Promise<boolean> => {
    setDeciding(decision.kind);
    setDecided(null);
    setTrouble(null);
    const answer = await decideReport(deps, { campaign, unit }, decision);
    const cameLate = !answer.ok && hasMoved(answer.error);
    if (answer.ok || cameLate) await load();
    setDeciding(null);
    setMoved(cameLate);
    if (answer.ok) setDecided(decision.kind);
    else if (!cameLate) setTrouble(answer.error);
    return answer.ok;
  };

  return { report, newest, trouble, deciding, decided, moved, load, decide, dismissTrouble: () => setTrouble(null) };
}

function hasMoved(trouble: Trouble): boolean {
  return trouble.kind === "problem" && trouble.problem.code === "not-the-head";
}
