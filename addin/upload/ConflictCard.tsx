import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import { Step } from "../pane/parts/Step.tsx";
import { DifferenceList } from "../pane/reporter/DifferenceList.tsx";
import type { UploadState } from "./upload-state.ts";
import type { UploadDesk } from "./use-upload.ts";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface Props {
  readonly campaign: Campaign;
  readonly conflict: Extract<UploadState["shown"], { readonly kind: "conflict" }>;
  readonly desk: UploadDesk;
}

/** Somebody else sent first. A file cannot be changed from here: it replaces that version whole, or is corrected first. */
export function ConflictCard({ campaign, conflict: { head, differences }, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { conflict } = strings;
  return (
    <Step heading={conflict.heading(head)} current>
      <span>{differences.length === 0 ? conflict.none : conflict.body}</span>
      <DifferenceList campaign={campaign} differences={differences} sides={[conflict.theirs, conflict.mine]} />
      <div className={styles.actions}>
        <BusyButton
          appearance="primary"
          label={conflict.takeOver(head)}
          busyLabel={strings.submit.busy}
          busy={desk.state.work === "send"}
          onClick={() => desk.takeOver(head)}
        />
        <Button onClick={desk.dismissShown}>{conflict.leave}</Button>
      </div>
    </Step>
  );
}
