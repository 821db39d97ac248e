import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Step } from "../parts/Step.tsx";
import { typedInstant } from "./typed-instant.ts";
import type { UnitDesk } from "./use-unit-report.ts";
import { VietnamTimeFields } from "./VietnamTimeFields.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The end of office hours. */
const START = { day: "", time: "17:00" };

/** Gia hạn: a later deadline for one unit, also one that has sent nothing yet. */
export function ExceptionForm({ desk: { report, deciding, decide } }: { readonly desk: UnitDesk }) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const [typed, setTyped] = useState(START);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const until = typedInstant(typed);
  const isLater = until !== null && Date.parse(until) > deps.now().getTime();
  const granted = report?.events.findLast(({ kind }) => kind === "exception") ?? null;
  const extend = async (): Promise<void> => {
    setAsked(true);
    if (until === null || !isLater || reason.trim() === "") return;
    if (!(await decide({ kind: "exception", until, reason: reason.trim() }))) return;
    setTyped(START);
    setReason("");
    setAsked(false);
  };
  return (
    <Step heading={strings.decide.extend}>
      {granted?.until != null && (
        <span>
          {strings.decide.extendedUntil(strings.said.time(granted.until))}: {granted.note}
        </span>
      )}
      <div className={styles.form}>
        <VietnamTimeFields
          dayLabel={strings.decide.until}
          timeLabel={strings.decide.untilTime}
          typed={typed}
          hint={strings.decide.extendHint}
          wrong={asked && !isLater ? strings.decide.untilWrong : null}
          onTyped={setTyped}
        />
        <Field
          label={strings.decide.reason}
          {...(asked && reason.trim() === ""
            ? { validationState: "error" as const, validationMessage: strings.decide.reasonMissing }
            : {})}
        >
          <Textarea value={reason} maxLength={2000} rows={2} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <div>
          <BusyButton
            label={strings.decide.extend}
            busyLabel={strings.decide.extending}
            busy={deciding === "exception"}
            disabled={deciding !== null}
            onClick={extend}
          />
        </div>
      </div>
    </Step>
  );
}
