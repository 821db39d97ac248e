import { useEffect, useState } from "react";
import type { AnnexRows } from "../../shared/annex/reading.ts";
import type { Report, Version } from "../../shared/api.ts";
import type { ReportTarget } from "../actions/deps.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { ReturnedBar } from "../pane/reporter/ReturnedBar.tsx";

interface Props {
  readonly target: ReportTarget;
  readonly report: Report;
  /** The rows of the file on the page, where one has been checked. */
  readonly annexes: readonly AnnexRows[];
  readonly restore: Parameters<typeof ReturnedBar>[0]["restore"];
}

/** The receiver's remarks, with the names of the rows they were made on as soon as the returned version is here. */
export function ReturnedNote({ target: { campaign, unit }, report, annexes, restore }: Props) {
  const { deps } = usePane();
  const [version, setVersion] = useState<Version | null>(null);
  const { n } = report.head;
  useEffect(() => {
    const gone = new AbortController();
    deps.api.version(campaign.id, unit, n, gone.signal).then((answer) => {
      if (answer.ok && !gone.signal.aborted) setVersion(answer.value);
    });
    return () => gone.abort();
  }, [deps, campaign, unit, n]);
  return (
    <ReturnedBar
      campaign={campaign}
      report={report}
      version={version}
      annexes={annexes}
      goTo={null}
      restore={restore}
    />
  );
}
