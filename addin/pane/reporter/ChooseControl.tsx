import { Field, Select } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import type { AnswerProps } from "./answer-props.ts";

/** For a cell that can be understood in several ways: never decided for the person. */
export function ChooseControl({ finding, options, onAnswer }: AnswerProps) {
  const { strings } = usePane();
  const { [finding.id]: chosen = "", ...others } = options.choose;
  const choose = (value: string): void =>
    onAnswer({ ...options, choose: value === "" ? others : { ...others, [finding.id]: value } });
  return (
    <Field label={strings.finding.choose} style={{ width: "100%", gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">{strings.finding.notChosen}</option>
        {finding.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
