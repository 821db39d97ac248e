import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { type BoardGroup, STANDINGS } from "./board-groups.ts";
import { ShareBar } from "./ShareBar.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  group: {
    display: "block",
    width: "100%",
    padding: tokens.spacingVerticalXS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-pressed="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  counts: { color: tokens.colorNeutralForeground2 },
});

interface Props<Id extends string> {
  readonly groups: readonly BoardGroup<Id>[];
  readonly nameOf: (id: Id) => string;
  readonly chosen: Id | null;
  /** Null: the group chosen before is let go. */
  readonly onChoose: (id: Id | null) => void;
}

/** One bar to a group of units; pressing it shows only them. */
export function GroupBars<Id extends string>({ groups, nameOf, chosen, onChoose }: Props<Id>) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <ul className={styles.list}>
      {groups.map(({ id, units, counts }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.group}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            <Text block>
              {nameOf(id)} <span className={styles.counts}>({strings.board.shown(units)})</span>
            </Text>
            <ShareBar parts={STANDINGS.map((look) => ({ look, count: counts[look] }))} of={units} />
            <Text block size={200} className={styles.counts}>
              {STANDINGS.filter((standing) => counts[standing] > 0)
                .map((standing) => strings.board[standing](counts[standing]))
                .join(" · ")}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
