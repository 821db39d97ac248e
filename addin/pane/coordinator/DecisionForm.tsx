import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { type RowRemarks, writtenRemarks } from "./row-remarks.ts";
import type { UnitDesk } from "./use-unit-report.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly report: Report;
  readonly desk: UnitDesk;
  readonly note: string;
  readonly remarks: RowRemarks;
  readonly onNote: (note: string) => void;
}

/** Accept, or return with a note and the remarks on rows; for what has arrived and was not returned. */
export function DecisionForm({ report: { head }, desk: { deciding, decide }, note, remarks, onNote }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [asked, setAsked] = useState(false);
  const written = writtenRemarks(remarks);
  const says = note.trim() !== "" || written.length > 0;
  const giveBack = (): void => {
    setAsked(true);
    if (says) decide({ kind: "return", n: head.n, note: note.trim(), remarks: written });
  };
  return (
    <Step heading={strings.decide.heading}>
      <Field
        label={strings.decide.note}
        hint={strings.decide.noteHint}
        {...(asked && !says
          ? { validationState: "error" as const, validationMessage: strings.decide.noteMissing }
          : {})}
      >
        <Textarea value={note} maxLength={5000} rows={3} onChange={(_, { value }) => onNote(value)} />
      </Field>
      <Hint>{written.length === 0 ? strings.decide.remarkHint : strings.decide.remarkCount(written.length)}</Hint>
      <div className={styles.buttons}>
        {head.state === "sent" && (
          <BusyButton
            appearance="primary"
            label={strings.decide.accept}
            busyLabel={strings.decide.accepting}
            busy={deciding === "accept"}
            disabled={deciding !== null}
            onClick={() => decide({ kind: "accept", n: head.n })}
          />
        )}
        <BusyButton
          label={strings.decide.return}
          busyLabel={strings.decide.returning}
          busy={deciding === "return"}
          disabled={deciding !== null}
          onClick={giveBack}
        />
      </div>
    </Step>
  );
}
