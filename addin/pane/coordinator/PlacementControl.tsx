import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import type { PlacementDesk } from "./use-placement.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly merge: string;
  readonly desk: PlacementDesk;
}

/** Puts the merged sheets into the open workbook, says how far it is, and can be stopped. */
export function PlacementControl({ merge, desk: { placement, start, stop, reset } }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.merge;
  const running = placement.kind === "running" ? placement : null;
  const progress = running?.progress ?? null;
  const share = progress === null || progress.of === 0 ? undefined : progress.done / progress.of;
  const numbers = progress?.step === "reading" ? words.readingReports : words.writingRows;
  const label = progress === null ? words.placing : numbers(progress.done, progress.of);
  return (
    <>
      <div className={styles.buttons}>
        <BusyButton
          label={words.place}
          busyLabel={words.placing}
          busy={running !== null}
          onClick={() => start(merge)}
        />
        {running !== null && (
          <Button disabledFocusable={running.stopping} onClick={stop}>
            {running.stopping ? words.stopping : words.stop}
          </Button>
        )}
      </div>
      {running !== null && (
        <>
          <ProgressBar aria-label={words.placing} {...(share === undefined ? {} : { value: share })} />
          <span>{label}</span>
          {progress === null && <WaitingHint />}
        </>
      )}
      {placement.kind === "placed" && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{words.placed(placement.sheets.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      {placement.kind === "stopped" && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{words.stopped}</MessageBarBody>
        </MessageBar>
      )}
      {placement.kind === "trouble" && (
        <TroubleBar trouble={placement.trouble} onClose={reset} onRetry={() => start(merge)} />
      )}
    </>
  );
}
