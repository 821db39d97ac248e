import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SignedLetter } from "../../../shared/report/submission.ts";
import { readDateText } from "../../../shared/text/dates.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import { usePane } from "../app/pane-context.ts";

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
  readonly letter: SignedLetter | null;
  /** `complete` is false while only one of the two fields is filled in. */
  readonly onLetter: (letter: SignedLetter | null, complete: boolean) => void;
}

/** Number and date of the signed letter; both or neither. */
export function LetterFields({ letter, onLetter }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [number, setNumber] = useState(letter?.number ?? "");
  const [date, setDate] = useState(letter === null ? "" : formatDay(letter.date));
  const said = readLetter(number, date);
  const change = (newNumber: string, newDate: string): void => {
    setNumber(newNumber);
    setDate(newDate);
    const read = readLetter(newNumber, newDate);
    onLetter(read.letter, read.complete);
  };
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{strings.submit.letterHeading}</legend>
      <Field label={strings.submit.letterNumber} hint={strings.submit.letterNumberHint}>
        <Input value={number} maxLength={100} onChange={(_, { value }) => change(value, date)} />
      </Field>
      <Field
        label={strings.submit.letterDate}
        {...(!said.complete
          ? { validationState: "warning" as const, validationMessage: strings.submit.letterIncomplete }
          : {})}
      >
        <Input
          placeholder={strings.submit.letterDateForm}
          value={date}
          onChange={(_, { value }) => change(number, value)}
        />
      </Field>
    </fieldset>
  );
}

interface Said {
  readonly letter: SignedLetter | null;
  readonly complete: boolean;
}

/** Day first, as in the sheets: a browser's own date field would follow the computer's language instead. */
function readLetter(number: string, date: string): Said {
  if (number.trim() === "" && date.trim() === "") return { letter: null, complete: true };
  const day = readDateText(date);
  if (number.trim() === "" || day.kind !== "date") return { letter: null, complete: false };
  return { letter: { number: number.trim(), date: day.iso }, complete: true };
}
