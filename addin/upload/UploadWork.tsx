import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { UnitId } from "../../shared/ids.ts";
import { isShut } from "../actions/deliver.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { TroubleBar } from "../pane/parts/TroubleBar.tsx";
import { useFocusOn } from "../pane/parts/use-focus-on.ts";
import { ConflictView } from "../pane/reporter/ConflictView.tsx";
import { FillStep } from "../pane/reporter/FillStep.tsx";
import { ReceiptCard } from "../pane/reporter/ReceiptCard.tsx";
import { ReportHistory } from "../pane/reporter/ReportHistory.tsx";
import { ReportStatus } from "../pane/reporter/ReportStatus.tsx";
import { FileStep } from "./FileStep.tsx";
import { PendingFileBar } from "./PendingFileBar.tsx";
import { ReturnedNote } from "./ReturnedNote.tsx";
import { SendStep } from "./SendStep.tsx";
import { TemplateStep } from "./TemplateStep.tsx";
import type { UploadDeps } from "./upload-deps.ts";
import { useUpload } from "./use-upload.ts";

// Reached by the program only, so it needs no ring; empty until there is an outcome.
const useStyles = makeStyles({ outcome: { outline: "none", ":empty": { display: "none" } } });

interface Props {
  readonly deps: UploadDeps;
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly user: string;
  /** Entered by the receiver for a unit that sent its workbook by e-mail. */
  readonly byEmail: boolean;
  /** Whether the campaign takes such files now. */
  readonly open: boolean;
  /** Asks anew what the campaign is. */
  readonly onReload: () => void;
}

/** From the template to the receipt, and what became of the report since. */
export function UploadWork({ deps, campaign, unit, user, byEmail, open, onReload }: Props) {
  const styles = useStyles();
  const target = useMemo(() => ({ campaign, unit }), [campaign, unit]);
  const desk = useUpload(deps, target);
  const { pick, state } = desk;
  const { shown, trouble, report, file, checked } = state;
  const { strings } = usePane();
  const words = strings.upload.takeBack;
  const restore = { label: words.button, busy: state.work !== null, run: (n: number) => void desk.takeBack(n) };
  const outcome = useFocusOn<HTMLDivElement>(shown);
  const alarm = useFocusOn<HTMLDivElement>(trouble);
  useEffect(() => {
    deps.shelf.take(user).then((kept) => (kept === null ? undefined : pick([kept])));
  }, [deps, user, pick]);
  const refusedAtDoor = trouble !== null && isShut(trouble);
  useEffect(() => {
    if (refusedAtDoor) onReload();
  }, [refusedAtDoor, onReload]);
  const retry =
    file !== null && checked === null ? { onRetry: desk.check } : report === null ? { onRetry: desk.reload } : {};
  return (
    <>
      <ReportStatus campaign={campaign} report={report} />
      {report?.head.state === "returned" && (
        <ReturnedNote target={target} report={report} annexes={checked?.annexes ?? []} restore={restore} />
      )}
      <PendingFileBar desk={desk} />
      <div ref={alarm} tabIndex={-1} className={styles.outcome}>
        <TroubleBar trouble={trouble} onClose={desk.dismissTrouble} {...retry} />
      </div>
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {shown?.kind === "received" && (
          <ReceiptCard campaign={campaign} outcome={shown} state={report?.head.state ?? null} />
        )}
        {shown?.kind === "conflict" && <ConflictView campaign={campaign} conflict={shown} desk={desk} />}
      </div>
      {state.takenBack !== null && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{words.done(state.takenBack)}</MessageBarBody>
        </MessageBar>
      )}
      <TemplateStep target={target} files={deps.files} current={open && file === null && (report?.head.n ?? 0) === 0} />
      <FillStep campaign={campaign} />
      <FileStep campaign={campaign} desk={desk} />
      <SendStep campaign={campaign} desk={desk} byEmail={byEmail} open={open} now={deps.now} />
      {report !== null && <ReportHistory target={target} report={report} restore={restore} />}
    </>
  );
}
