import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { LevelCounts } from "../parts/LevelCounts.tsx";
import { StateBadge } from "../parts/StateBadge.tsx";
import { Step } from "../parts/Step.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { useUnitReport } from "./use-unit-report.ts";
import { VersionContent } from "./VersionContent.tsx";
import { VersionList } from "./VersionList.tsx";

interface Props {
  readonly target: ReportTarget;
  readonly onBack: () => void;
}

/** One unit's report as the receiver sees it. */
export function UnitReport({ target: { campaign, unit }, onBack }: Props) {
  const { deps, strings } = usePane();
  const desk = useUnitReport(deps, { campaign, unit });
  const { report, newest, decided } = desk;
  return (
    <>
      <div>
        <Button appearance="subtle" onClick={onBack}>
          ‹ {strings.board.back}
        </Button>
      </div>
      <TroubleBar trouble={desk.trouble} onClose={desk.dismissTrouble} onRetry={desk.load} />
      {decided !== null && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{decided === "accept" ? strings.decide.accepted : strings.decide.returned}</MessageBarBody>
        </MessageBar>
      )}
      <Step heading={unitOf(campaign, unit)?.officialName ?? unit}>
        {report === null && <Spinner label={strings.loading} />}
        {report !== null && (
          <>
            <div>
              <StateBadge state={report.head.state} />
            </div>
            {report.head.n === 0 ? <span>{strings.report.never}</span> : <VersionList report={report} />}
            {report.head.n > 0 && <LevelCounts campaign={campaign} counts={report.head.counts} />}
          </>
        )}
      </Step>
      {report !== null && newest !== null && (
        <>
          <VersionContent campaign={campaign} version={newest} />
          <DecisionForm report={report} desk={desk} />
        </>
      )}
    </>
  );
}
