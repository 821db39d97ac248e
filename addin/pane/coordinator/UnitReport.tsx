import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { annexOf, unitOf } from "../../../shared/campaign/lookup.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { LevelCounts } from "../parts/LevelCounts.tsx";
import { StateBadge } from "../parts/StateBadge.tsx";
import { Step } from "../parts/Step.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionOutcome } from "./DecisionOutcome.tsx";
import { ExceptionForm } from "./ExceptionForm.tsx";
import { type RowRemarks, remarksInNote } from "./row-remarks.ts";
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
  const [note, setNote] = useState("");
  const [remarks, setRemarks] = useState<RowRemarks>([]);
  const n = newest?.n ?? 0;
  const writtenOn = useRef(n);
  useEffect(() => {
    if (writtenOn.current === n) return;
    writtenOn.current = n;
    const sheetOf = (annex: string): string => annexOf(campaign, annex)?.sheetName ?? annex;
    setNote((text) =>
      remarksInNote(text, remarks, ({ annex, row, text }) => strings.decide.carried(sheetOf(annex), row, text)),
    );
    setRemarks([]);
  }, [n, campaign, remarks, strings]);
  useEffect(() => {
    if (decided !== "return") return;
    setNote("");
    setRemarks([]);
  }, [decided]);
  const mayReturn = report?.head.state === "sent" || report?.head.state === "accepted";
  const lastReturn = report?.events.findLast(({ kind }) => kind === "return") ?? null;
  return (
    <>
      <div>
        <Button appearance="subtle" onClick={onBack}>
          ‹ {strings.board.back}
        </Button>
      </div>
      <DecisionOutcome desk={desk} />
      <Step heading={unitOf(campaign, unit)?.officialName ?? unit}>
        {report === null && <Spinner label={strings.loading} />}
        {report !== null && (
          <>
            <div>
              <StateBadge state={report.head.state} />
            </div>
            {report.head.n === 0 ? <span>{strings.report.never}</span> : <VersionList report={report} />}
            {report.head.n > 0 && <LevelCounts campaign={campaign} counts={report.head.counts} />}
            {lastReturn !== null && lastReturn.note !== "" && (
              <span>
                {strings.decide.lastReturn}: {lastReturn.note}
              </span>
            )}
          </>
        )}
      </Step>
      {report !== null && newest !== null && (
        <VersionContent
          target={{ campaign, unit }}
          version={newest}
          said={report.remarks}
          remarks={remarks}
          onRemarks={mayReturn ? setRemarks : null}
        />
      )}
      {report !== null && newest !== null && mayReturn && (
        <DecisionForm report={report} desk={desk} note={note} remarks={remarks} onNote={setNote} />
      )}
      {report !== null && <ExceptionForm desk={desk} />}
    </>
  );
}
