import { Field, Radio, RadioGroup, Subtitle1 } from "@fluentui/react-components";
import { usePane } from "../../pane/app/pane-context.ts";

interface Props {
  readonly many: boolean;
  readonly onMany: (many: boolean) => void;
}

/** For the receiver: a mailbox full of workbooks, or one that needs looking at. */
export function EntryWays({ many, onMany }: Props) {
  const { strings } = usePane();
  const { heading, ways } = strings.batch;
  return (
    <>
      <Subtitle1 as="h2" style={{ margin: 0 }}>
        {heading}
      </Subtitle1>
      <Field label={ways.label}>
        <RadioGroup
          layout="horizontal"
          style={{ flexWrap: "wrap" }}
          value={many ? "many" : "one"}
          onChange={(_, { value }) => onMany(value === "many")}
        >
          <Radio value="many" label={ways.many} />
          <Radio value="one" label={ways.one} />
        </RadioGroup>
      </Field>
    </>
  );
}
