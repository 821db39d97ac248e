import { useMemo, useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../app/pane-context.ts";
import { Opening } from "../parts/Opening.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { BoardView } from "./BoardView.tsx";
import { type BoardFilter, boardRows, NO_FILTER } from "./board-rows.ts";
import { MergeCard } from "./MergeCard.tsx";
import { MergeQuestionsCard } from "./MergeQuestionsCard.tsx";
import { UnitReport } from "./UnitReport.tsx";
import { useBoard } from "./use-board.ts";

/** The receiving ministry's desk: who has sent, one report, and the merge. */
export function Coordinator({ campaign }: { readonly campaign: Campaign }) {
  const { deps } = usePane();
  const desk = useBoard(deps, campaign);
  const { board, trouble, load, dismissTrouble } = desk;
  const [filter, setFilter] = useState<BoardFilter>(NO_FILTER);
  const [open, setOpen] = useState<UnitId | null>(null);
  const rows = useMemo(() => (board === null ? [] : boardRows(campaign, board)), [campaign, board]);
  const back = (): void => {
    setOpen(null);
    load();
  };
  return (
    <Opening open={open}>
      {open !== null && <UnitReport key={open} target={{ campaign, unit: open }} onBack={back} />}
      {/* Stays while a report is looked at: a merge that is being placed goes on, and the filter is kept. */}
      <div hidden={open !== null} style={open === null ? { display: "contents" } : undefined}>
        <TroubleBar trouble={trouble} onClose={dismissTrouble} onRetry={load} />
        <MergeCard campaign={campaign} rows={rows} filter={filter} />
        <MergeQuestionsCard campaign={campaign} />
        <BoardView campaign={campaign} desk={desk} rows={rows} filter={filter} onFilter={setFilter} onOpen={setOpen} />
      </div>
    </Opening>
  );
}
