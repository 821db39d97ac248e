import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { type BoardRow, countOf, type StateFilter } from "./board-rows.ts";

const STATES: readonly StateFilter[] = [
  null,
  "not-sent",
  "awaiting-approval",
  "sent",
  "returned",
  "accepted",
  "overdue",
];

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, border: "none" },
});

interface Props {
  readonly rows: readonly BoardRow[];
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
}

/** How many units are in each state; each count is also the filter for it. */
export function StateCounts({ rows, state, onState }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const nameOf = (filter: StateFilter): string => {
    if (filter === null) return strings.board.all;
    return filter === "overdue" ? strings.overdue : strings.state[filter];
  };
  return (
    <fieldset className={styles.counts} aria-label={strings.board.heading}>
      {STATES.map((filter) => (
        <ToggleButton
          key={filter ?? "all"}
          size="small"
          shape="circular"
          checked={state === filter}
          onClick={() => onState(filter)}
        >
          {nameOf(filter)} {countOf(rows, filter)}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
