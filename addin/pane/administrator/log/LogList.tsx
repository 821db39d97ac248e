import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/pane-context.ts";
import { Hint } from "../../parts/Hint.tsx";
import { useWords } from "../use-words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

export interface LogEntry {
  readonly id: string;
  readonly at: string;
  /** As people call who did it. */
  readonly by: string;
  readonly why: string;
  readonly what: string;
}

interface Props {
  /** Oldest first, as they were made. */
  readonly entries: readonly LogEntry[];
}

/** Changes, the newest first: what, who, when in Viet Nam, why. */
export function LogList({ entries }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { log: words } = useWords();
  return (
    <ul className={styles.list}>
      {entries.toReversed().map(({ id, at, by, why, what }) => (
        <li key={id} className={styles.entry}>
          <Text weight="semibold">{what}</Text>
          <Hint>{words.by(by, strings.said.time(at))}</Hint>
          <Hint>{words.why(why)}</Hint>
        </li>
      ))}
    </ul>
  );
}
