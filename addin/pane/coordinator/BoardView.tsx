import { Spinner } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { BoardCharts } from "./BoardCharts.tsx";
import { BoardFilters } from "./BoardFilters.tsx";
import { BoardList } from "./BoardList.tsx";
import { type BoardFilter, type BoardRow, matches } from "./board-rows.ts";
import { StateCounts } from "./StateCounts.tsx";
import type { BoardDesk } from "./use-board.ts";

interface Props {
  readonly campaign: Campaign;
  readonly desk: BoardDesk;
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly onOpen: (unit: UnitId) => void;
}

/** Every unit that owes a report, countable and searchable. */
export function BoardView({ campaign, desk: { takenAt, busy, load }, rows, filter, onFilter, onOpen }: Props) {
  const { strings } = usePane();
  const shown = rows.filter((row) => matches(row, filter));
  return (
    <Step heading={strings.board.heading}>
      {takenAt === null && busy && <Spinner label={strings.board.busy} />}
      {takenAt !== null && (
        <>
          <Hint>{strings.board.takenAt(strings.said.time(takenAt))}</Hint>
          <div>
            <BusyButton label={strings.board.refresh} busyLabel={strings.board.busy} busy={busy} onClick={load} />
          </div>
          <StateCounts rows={rows} state={filter.state} onState={(state) => onFilter({ ...filter, state })} />
          <BoardCharts campaign={campaign} rows={rows} filter={filter} onFilter={onFilter} />
          <BoardFilters campaign={campaign} filter={filter} onFilter={onFilter} />
          <div role="status">
            <Hint>{shown.length === 0 ? strings.board.none : strings.board.shown(shown.length)}</Hint>
          </div>
          <BoardList rows={shown} onOpen={onOpen} />
        </>
      )}
    </Step>
  );
}
