import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Task } from "../../../../shared/campaign/campaign.ts";
import { usePane } from "../../app/pane-context.ts";
import { Hint } from "../../parts/Hint.tsx";
import { typedDay } from "../typed-day.ts";
import { useWords } from "../use-words.ts";
import { shownDeadline, type Typed } from "./deadline-edits.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  day: { width: "130px" },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly task: Task;
  readonly typed: Typed;
  readonly onTyped: (day: string) => void;
  readonly onOpen: () => void;
}

export function TaskRow({ task, typed, onTyped, onOpen }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { tasks: words, form } = useWords();
  const shown = shownDeadline(task, typed);
  const isWrong = shown.trim() !== "" && typedDay(shown) === null;
  return (
    <li className={styles.row}>
      <Text>
        <strong>{task.id}</strong> {task.name}
      </Text>
      <Hint>{task.source}</Hint>
      <div className={styles.fields}>
        <Field
          className={styles.day}
          {...(isWrong ? { validationState: "error" as const, validationMessage: form.notADay } : {})}
        >
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            aria-label={words.deadline(task.name)}
            placeholder={strings.submit.letterDateForm}
            value={shown}
            onChange={(_, { value }) => onTyped(value)}
          />
        </Field>
        <Button size="small" appearance="subtle" onClick={onOpen}>
          {words.reporters(task.reporters.length)}
        </Button>
      </div>
    </li>
  );
}
