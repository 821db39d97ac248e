import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Instant } from "../../shared/ids.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { readReceivedAt, type Written, writtenOf } from "./received-at.ts";

const useStyles = makeStyles({
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: "none",
  },
});

interface Props {
  readonly receivedAt: Instant | null;
  readonly now: () => Date;
  /** What stands over and under the fields, where the usual words do not fit. */
  readonly heading?: string;
  readonly hint?: string;
  /** `complete` is false while the two fields do not name a moment that has been. */
  readonly onReceivedAt: (receivedAt: Instant | null, complete: boolean) => void;
}

/** When a workbook that came by e-mail was received: the report is on time or late at that moment. */
export function ReceivedFields({ receivedAt, now, heading, hint, onReceivedAt }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.upload.received;
  const [written, setWritten] = useState<Written>(() => writtenOf(receivedAt));
  const read = readReceivedAt(written, now());
  const change = (next: Written): void => {
    setWritten(next);
    const said = readReceivedAt(next, now());
    onReceivedAt(said.kind === "at" ? said.instant : null, said.kind === "at" || said.kind === "none");
  };
  const wrong = read.kind === "future" ? words.future : read.kind === "incomplete" ? words.incomplete : null;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{heading ?? words.heading}</legend>
      <Field label={words.day} hint={hint ?? words.hint}>
        <Input
          placeholder={strings.submit.letterDateForm}
          value={written.day}
          onChange={(_, { value }) => change({ ...written, day: value })}
        />
      </Field>
      <Field
        label={words.time}
        {...(wrong === null ? {} : { validationState: "warning" as const, validationMessage: wrong })}
      >
        <Input
          placeholder={words.timeForm}
          value={written.time}
          onChange={(_, { value }) => change({ ...written, time: value })}
        />
      </Field>
    </fieldset>
  );
}
