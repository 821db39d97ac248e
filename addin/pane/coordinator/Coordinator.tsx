import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { usePane } from "../app/pane-context.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { BoardView } from "./BoardView.tsx";
import { MergeCard } from "./MergeCard.tsx";
import { UnitReport } from "./UnitReport.tsx";
import { useBoard } from "./use-board.ts";

/** The receiving ministry's desk: who has sent, one report, and the merge. */
export function Coordinator({ campaign }: { readonly campaign: Campaign }) {
  const { deps } = usePane();
  const { board, busy, trouble, load, dismissTrouble } = useBoard(deps, campaign);
  const [open, setOpen] = useState<UnitId | null>(null);
  if (open !== null) {
    return (
      <UnitReport
        key={open}
        target={{ campaign, unit: open }}
        onBack={() => {
          setOpen(null);
          load();
        }}
      />
    );
  }
  return (
    <>
      <TroubleBar trouble={trouble} onClose={dismissTrouble} onRetry={load} />
      <MergeCard campaign={campaign} board={board} />
      <BoardView campaign={campaign} board={board} busy={busy} onRefresh={load} onOpen={setOpen} />
    </>
  );
}
