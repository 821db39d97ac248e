import { Checkbox } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import type { AnswerProps } from "./answer-props.ts";

/** For a reading that is only likely, or a statement that must be confirmed. */
export function AcceptControl({ finding, options, onAnswer }: AnswerProps) {
  const { strings } = usePane();
  const others = options.accept.filter((id) => id !== finding.id);
  return (
    <Checkbox
      label={strings.finding.accept}
      aria-description={finding.message}
      checked={options.accept.includes(finding.id)}
      onChange={(_, { checked }) =>
        onAnswer({ ...options, accept: checked === true ? [...others, finding.id] : others })
      }
    />
  );
}
