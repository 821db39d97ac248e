import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import type { UnitDesk } from "./use-unit-report.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly report: Report;
  readonly desk: UnitDesk;
}

/** Accept, or return with a remark; nothing to decide where that has been done. */
export function DecisionForm({ report: { head }, desk: { deciding, decide } }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && note.trim() === "";
  if (head.state !== "sent" && head.state !== "accepted") return null;
  const giveBack = (): void => {
    setAsked(true);
    if (note.trim() !== "") decide({ kind: "return", n: head.n, note: note.trim() });
  };
  return (
    <div className={styles.form}>
      <Field
        label={strings.decide.note}
        hint={strings.decide.noteHint}
        {...(missing ? { validationState: "error" as const, validationMessage: strings.decide.noteMissing } : {})}
      >
        <Textarea value={note} maxLength={5000} rows={3} onChange={(_, { value }) => setNote(value)} />
      </Field>
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
    </div>
  );
}
