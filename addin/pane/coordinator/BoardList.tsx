import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../app/pane-context.ts";
import { OPENS } from "../parts/Opening.tsx";
import { StateBadge } from "../parts/StateBadge.tsx";
import type { BoardRow } from "./board-rows.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  time: { color: tokens.colorNeutralForeground2 },
  badges: { display: "flex", flexDirection: "column", alignItems: "end", gap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly rows: readonly BoardRow[];
  readonly onOpen: (unit: UnitId) => void;
}

export function BoardList({ rows, onOpen }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <ul className={styles.list}>
      {rows.map(({ unit, about, state, acceptedAt, late, overdue, n }) => (
        <li key={unit}>
          <button type="button" className={styles.row} {...{ [OPENS]: unit }} onClick={() => onOpen(unit)}>
            <span>
              <Text block weight="semibold">
                {about.officialName}
              </Text>
              {acceptedAt !== null && (
                <Text block size={200} className={styles.time}>
                  {strings.version(n)}, {strings.said.time(acceptedAt)}
                </Text>
              )}
            </span>
            <span className={styles.badges}>
              {/* As in the merged workbook: what is overdue need not be called not sent as well. */}
              {!(overdue && state === "not-sent") && <StateBadge state={state} />}
              {overdue && (
                <Badge color="danger" appearance="tint">
                  {strings.overdue}
                </Badge>
              )}
              {late && (
                <Badge color="warning" appearance="tint">
                  {strings.late}
                </Badge>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
