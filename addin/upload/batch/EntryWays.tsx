import { Subtitle1, Tab, TabList } from "@fluentui/react-components";
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
      <TabList
        aria-label={ways.label}
        style={{ flexWrap: "wrap" }}
        selectedValue={many ? "many" : "one"}
        onTabSelect={(_, { value }) => onMany(value === "many")}
      >
        <Tab value="many">{ways.many}</Tab>
        <Tab value="one">{ways.one}</Tab>
      </TabList>
    </>
  );
}
