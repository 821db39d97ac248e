import { Field, makeStyles, SearchBox, Select, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Board } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { BoardList } from "./BoardList.tsx";
import { type BoardFilter, boardRows, CENTRAL, matches } from "./board-rows.ts";
import { StateCounts } from "./StateCounts.tsx";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // The longest name of a region must not widen the pane.
  region: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly campaign: Campaign;
  readonly board: Board | null;
  readonly busy: boolean;
  readonly onRefresh: () => void;
  readonly onOpen: (unit: UnitId) => void;
}

/** Every unit that owes a report, countable and searchable. */
export function BoardView({ campaign, board, busy, onRefresh, onOpen }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [filter, setFilter] = useState<BoardFilter>({ state: null, region: null, text: "" });
  const rows = board === null ? [] : boardRows(campaign, board);
  const shown = rows.filter((row) => matches(row, filter));
  return (
    <Step heading={strings.board.heading}>
      {board === null && busy && <Spinner label={strings.board.busy} />}
      {board !== null && (
        <>
          <StateCounts rows={rows} state={filter.state} onState={(state) => setFilter({ ...filter, state })} />
          <div className={styles.filters}>
            <SearchBox
              aria-label={strings.board.search}
              placeholder={strings.board.search}
              value={filter.text}
              onChange={(_, { value }) => setFilter({ ...filter, text: value })}
            />
            <Field label={strings.board.region} className={styles.region}>
              <Select
                value={filter.region ?? ""}
                onChange={(_, { value }) => setFilter({ ...filter, region: value === "" ? null : value })}
              >
                <option value="">{strings.board.allRegions}</option>
                <option value={CENTRAL}>{strings.board.central}</option>
                {campaign.regions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Hint>{shown.length === 0 ? strings.board.none : strings.board.shown(shown.length)}</Hint>
          <BoardList rows={shown} onOpen={onOpen} />
        </>
      )}
      <div>
        <BusyButton label={strings.board.refresh} busyLabel={strings.board.busy} busy={busy} onClick={onRefresh} />
      </div>
    </Step>
  );
}
