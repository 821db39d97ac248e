import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReportTarget } from "../../actions/deps.ts";
import type { Notice } from "../../actions/notice.ts";
import { usePane } from "../app/pane-context.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { useFocusOn } from "../parts/use-focus-on.ts";
import { CheckStep } from "./CheckStep.tsx";
import { ConflictView } from "./ConflictView.tsx";
import { FillStep } from "./FillStep.tsx";
import { InsertStep } from "./InsertStep.tsx";
import { PendingBar } from "./PendingBar.tsx";
import { ReceiptCard } from "./ReceiptCard.tsx";
import { ReportStatus } from "./ReportStatus.tsx";
import { ReturnedBar } from "./ReturnedBar.tsx";
import { SubmitStep } from "./SubmitStep.tsx";
import { useReporter } from "./use-reporter.ts";

// Reached by the program only, so it needs no ring; empty until there is an outcome.
const useStyles = makeStyles({ outcome: { outline: "none", ":empty": { display: "none" } } });

interface Props {
  readonly target: ReportTarget;
  readonly notice: Notice | null;
  readonly onHeard: () => void;
}

/** The four steps of one unit's report, and what became of it. */
export function Reporter({ target: { campaign, unit }, notice, onHeard }: Props) {
  const styles = useStyles();
  const { deps } = usePane();
  const target = useMemo(() => ({ campaign, unit }), [campaign, unit]);
  const desk = useReporter(deps, target, notice, onHeard);
  const { shown, trouble, report, pending } = desk.state;
  const outcome = useFocusOn<HTMLDivElement>(shown);
  return (
    <>
      <ReportStatus campaign={campaign} report={report} />
      {report?.head.state === "returned" && <ReturnedBar campaign={campaign} report={report} />}
      {pending !== null && <PendingBar pending={pending} busy={desk.state.work === "resume"} onResume={desk.resume} />}
      <TroubleBar trouble={trouble} onClose={desk.dismissTrouble} />
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {shown?.kind === "received" && (
          <ReceiptCard campaign={campaign} outcome={shown} state={report?.head.state ?? null} />
        )}
        {shown?.kind === "conflict" && <ConflictView campaign={campaign} conflict={shown} desk={desk} />}
      </div>
      <InsertStep desk={desk} />
      <FillStep campaign={campaign} />
      <CheckStep campaign={campaign} desk={desk} />
      <SubmitStep campaign={campaign} desk={desk} />
    </>
  );
}
