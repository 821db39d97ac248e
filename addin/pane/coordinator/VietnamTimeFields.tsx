import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0, width: "100%" },
  said: { gridColumn: "1 / -1" },
});

/** A day and a time as a person types them. */
export interface TypedTime {
  readonly day: string;
  readonly time: string;
}

interface Props {
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly typed: TypedTime;
  readonly hint: string;
  /** What is wrong, once it should be said. */
  readonly wrong: string | null;
  readonly onTyped: (typed: TypedTime) => void;
}

/** Day first, by Viet Nam's clock: a browser's own field would follow the computer's language and time zone instead. */
export function VietnamTimeFields({ dayLabel, timeLabel, typed, hint, wrong, onTyped }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const said = useId();
  const described = { "aria-describedby": said, "aria-invalid": wrong !== null };
  return (
    <div className={styles.fields}>
      <Field label={dayLabel}>
        <Input
          {...described}
          className={styles.input}
          input={{ className: styles.input }}
          placeholder={strings.submit.letterDateForm}
          value={typed.day}
          onChange={(_, { value }) => onTyped({ ...typed, day: value })}
        />
      </Field>
      <Field label={timeLabel}>
        <Input
          {...described}
          className={styles.input}
          input={{ className: styles.input }}
          value={typed.time}
          onChange={(_, { value }) => onTyped({ ...typed, time: value })}
        />
      </Field>
      <Field
        id={said}
        className={styles.said}
        hint={hint}
        {...(wrong === null ? {} : { validationState: "error" as const, validationMessage: wrong })}
      />
    </div>
  );
}
