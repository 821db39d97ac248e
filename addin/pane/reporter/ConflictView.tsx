import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { SendOutcome } from "../../actions/send-report.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Step } from "../parts/Step.tsx";
import { DifferenceList } from "./DifferenceList.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly campaign: Campaign;
  readonly conflict: Extract<SendOutcome, { readonly kind: "conflict" }>;
  /** The pane's, or the upload page's: a file is replaced whole there too, or corrected first. */
  readonly desk: {
    readonly state: { readonly work: string | null };
    takeOver(head: number): Promise<void>;
    dismissShown(): void;
  };
}

/** Somebody else sent first: both sides cell by cell, and the person decides. */
export function ConflictView({ campaign, conflict: { head, differences }, desk }: Props) {
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
          disabled={desk.state.work !== null}
          onClick={() => desk.takeOver(head)}
        />
        <Button onClick={desk.dismissShown}>{conflict.leave}</Button>
      </div>
    </Step>
  );
}
