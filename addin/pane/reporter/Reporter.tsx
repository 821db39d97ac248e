import { MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { CampaignState } from "../../../shared/campaign/change/change.ts";
import { leads } from "../../actions/approve-report.ts";
import { isShut } from "../../actions/deliver.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import type { Notice } from "../../actions/notice.ts";
import { usePane } from "../app/pane-context.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { useFocusOn } from "../parts/use-focus-on.ts";
import { ApprovalCard } from "./ApprovalCard.tsx";
import { CampaignStateBar } from "./CampaignStateBar.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { ConflictView } from "./ConflictView.tsx";
import { FillStep } from "./FillStep.tsx";
import { InsertStep } from "./InsertStep.tsx";
import { LetterEditor } from "./LetterEditor.tsx";
import { PendingBar } from "./PendingBar.tsx";
import { ReceiptCard } from "./ReceiptCard.tsx";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { ReportHistory } from "./ReportHistory.tsx";
import { ReportStatus } from "./ReportStatus.tsx";
import { RestoredBar } from "./RestoredBar.tsx";
import { ReturnedBar } from "./ReturnedBar.tsx";
import { SubmitStep } from "./SubmitStep.tsx";
import { useQueue } from "./use-queue.ts";
import { useReporter } from "./use-reporter.ts";

/** Needed by those who lost their file, and with it all that writes a version into sheets. */
const RestoreCard = lazy(() => import("./RestoreCard.tsx").then((part) => ({ default: part.RestoreCard })));

// Reached by the program only, so it needs no ring; empty until there is an outcome.
const useStyles = makeStyles({
  outcome: { outline: "none", ":empty": { display: "none" } },
  // Seen wherever the person has scrolled to: the focus must stay in the cell they are writing in.
  waiting: { position: "sticky", top: tokens.spacingVerticalS, zIndex: 1 },
});

interface Props {
  readonly target: ReportTarget;
  /** Whether the campaign takes reports. */
  readonly state: CampaignState;
  readonly notice: Notice | null;
  readonly onHeard: () => void;
  /** Asks anew what the campaign is. */
  readonly onReload: () => void;
}

/** The four steps of one unit's report, and what became of it. */
export function Reporter({ target: { campaign, unit }, state, notice, onHeard, onReload }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const target = useMemo(() => ({ campaign, unit }), [campaign, unit]);
  const desk = useReporter(deps, target, notice, onHeard);
  const { shown, trouble, report, newest, checked, pending } = desk.state;
  const online = useQueue(pending, desk.state.work !== null, state === "open", desk.resume);
  const person = deps.session.me();
  const isLeader = person !== null && leads(person, unit);
  const [restoring, setRestoring] = useState<number | null>(null);
  const outcome = useFocusOn<HTMLDivElement>(shown);
  // What went wrong stands far above the button that was pressed.
  const queue = useFocusOn<HTMLDivElement>(pending);
  const alarm = useFocusOn<HTMLDivElement>(trouble);
  const back = useFocusOn<HTMLDivElement>(restoring ?? desk.state.restored);
  const restore = { label: strings.restore.button, busy: restoring !== null, run: setRestoring };
  const refusedAtDoor = trouble !== null && isShut(trouble);
  useEffect(() => {
    if (refusedAtDoor) onReload();
  }, [refusedAtDoor, onReload]);
  const refresh = (): void => {
    void desk.refresh();
    onReload();
  };
  return (
    <>
      {notice?.kind === "waiting" && (
        <MessageBar className={styles.waiting} intent="info" layout="multiline" role="status">
          <MessageBarBody>{strings.waitingForExcel}</MessageBarBody>
        </MessageBar>
      )}
      <CampaignStateBar state={state} queued={pending !== null} />
      <ReportStatus campaign={campaign} report={report} onRefresh={refresh} />
      {report?.head.state === "awaiting-approval" && (
        <ApprovalCard
          target={target}
          version={newest?.n === report.head.n ? newest : null}
          n={report.head.n}
          leads={isLeader}
          busy={desk.state.work === "approve"}
          onApprove={() => desk.approve(report.head.n)}
        />
      )}
      {report?.head.state === "returned" && (
        <ReturnedBar
          campaign={campaign}
          report={report}
          version={newest}
          annexes={checked?.annexes ?? []}
          goTo={desk.goTo}
          restore={restore}
        />
      )}
      <div ref={queue} tabIndex={-1} className={styles.outcome}>
        {pending !== null && shown?.kind !== "conflict" && (
          <PendingBar pending={pending} online={online} busy={desk.state.work === "resume"} onResume={desk.resume} />
        )}
      </div>
      <div ref={alarm} tabIndex={-1} className={styles.outcome}>
        <TroubleBar trouble={trouble} onClose={desk.dismissTrouble} />
      </div>
      <div ref={back} tabIndex={-1} className={styles.outcome}>
        {restoring !== null && (
          <Suspense fallback={<Spinner label={strings.loading} />}>
            <RestoreCard
              key={restoring}
              target={target}
              n={restoring}
              options={desk.state.options}
              onRestored={(done) => {
                setRestoring(null);
                desk.restored(done);
              }}
              onClose={() => setRestoring(null)}
            />
          </Suspense>
        )}
        {restoring === null && desk.state.restored !== null && <RestoredBar restored={desk.state.restored} />}
      </div>
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {shown?.kind === "received" && (
          <ReceiptCard
            campaign={campaign}
            outcome={shown}
            state={report?.head.state ?? null}
            late={report?.head.n === shown.receipt.n ? report.head.late : undefined}
          >
            {newest?.n === shown.receipt.n && (
              <LetterEditor
                letter={newest.letter}
                busy={desk.state.work === "letter"}
                onSave={(letter) => desk.saveLetter(newest.n, letter)}
              />
            )}
            <ReceiptLine desk={desk} receipt={shown.receipt} />
          </ReceiptCard>
        )}
        {shown?.kind === "conflict" &&
          (pending === null ? (
            <ConflictChoice key={shown.head} target={target} conflict={shown} desk={desk} />
          ) : (
            <ConflictView campaign={campaign} conflict={shown} desk={{ ...desk, takeOver: desk.queuedOver }} />
          ))}
      </div>
      <InsertStep target={target} desk={desk} onRestore={setRestoring} />
      <FillStep campaign={campaign} />
      <CheckStep campaign={campaign} desk={desk} />
      <SubmitStep campaign={campaign} desk={desk} open={state === "open"} />
      {report !== null && <ReportHistory target={target} report={report} restore={restore} />}
    </>
  );
}
