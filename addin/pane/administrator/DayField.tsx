import { Field, Input } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { typedDay } from "./typed-day.ts";
import { useWords } from "./use-words.ts";

interface Props {
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** Day first, as officials write it: a browser's own date field would follow the computer's language instead. */
export function DayField({ label, typed, onTyped }: Props) {
  const { strings } = usePane();
  const words = useWords();
  const isWrong = typed.trim() !== "" && typedDay(typed) === null;
  return (
    <Field
      label={label}
      {...(isWrong ? { validationState: "error" as const, validationMessage: words.form.notADay } : {})}
    >
      <Input placeholder={strings.submit.letterDateForm} value={typed} onChange={(_, { value }) => onTyped(value)} />
    </Field>
  );
}
