import { useCallback, useEffect, useState } from "react";
import type { Report, Version } from "../../../shared/api.ts";
import { type Decision, decideReport } from "../../actions/decide-report.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";

export interface UnitDesk {
  readonly report: Report | null;
  /** The newest version, whole; null when nothing was sent. */
  readonly newest: Version | null;
  readonly trouble: Trouble | null;
  readonly deciding: Decision["kind"] | null;
  /** What was decided just now. */
  readonly decided: Decision["kind"] | null;
  load(): Promise<void>;
  decide(decision: Decision): Promise<void>;
  dismissTrouble(): void;
}

export function useUnitReport(deps: Deps, { campaign, unit }: ReportTarget): UnitDesk {
  const [report, setReport] = useState<Report | null>(null);
  const [newest, setNewest] = useState<Version | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [deciding, setDeciding] = useState<Decision["kind"] | null>(null);
  const [decided, setDecided] = useState<Decision["kind"] | null>(null);

  const load = useCallback(async () => {
    setTrouble(null);
    const found = await deps.api.report(campaign.id, unit);
    if (!found.ok) return setTrouble(found.error);
    setReport(found.value);
    if (found.value.head.n === 0) return;
    const version = await deps.api.version(campaign.id, unit, found.value.head.n);
    if (version.ok) setNewest(version.value);
    else setTrouble(version.error);
  }, [deps, campaign, unit]);

  useEffect(() => {
    load();
  }, [load]);

  const decide = async (decision: Decision): Promise<void> => {
    setDeciding(decision.kind);
    setTrouble(null);
    const answer = await decideReport(deps, { campaign, unit }, decision);
    setDeciding(null);
    if (!answer.ok) return setTrouble(answer.error);
    setDecided(decision.kind);
    await load();
  };

  return { report, newest, trouble, deciding, decided, load, decide, dismissTrouble: () => setTrouble(null) };
}
