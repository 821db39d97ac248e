import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "../parts/Hint.tsx";
import { groupsByKind, groupsByRegion, levelTotals } from "./board-groups.ts";
import { type BoardFilter, type BoardRow, CENTRAL, matches } from "./board-rows.ts";
import { GroupBars } from "./GroupBars.tsx";
import { LevelBars } from "./LevelBars.tsx";

const CHARTS = ["byRegion", "byKind", "byLevel"] as const;

const useStyles = makeStyles({
  charts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, border: "none" },
});

interface Props {
  readonly campaign: Campaign;
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** The same units counted three ways. A chart one filters by goes on showing what may be chosen instead. */
export function BoardCharts({ campaign, rows, filter, onFilter }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [chart, setChart] = useState<(typeof CHARTS)[number]>("byRegion");
  const within = (wider: Partial<BoardFilter>): readonly BoardRow[] =>
    rows.filter((row) => matches(row, { ...filter, ...wider }));
  const regionName = (id: string): string =>
    id === CENTRAL ? strings.board.central : (campaign.regions.find((region) => region.id === id)?.name ?? id);
  const totals = levelTotals(campaign, within({}));
  return (
    <section aria-label={strings.board.charts} className={styles.charts}>
      <fieldset className={styles.choice} aria-label={strings.board.charts}>
        {CHARTS.map((one) => (
          <ToggleButton key={one} size="small" checked={chart === one} onClick={() => setChart(one)}>
            {strings.board[one]}
          </ToggleButton>
        ))}
      </fieldset>
      {chart === "byRegion" && (
        <GroupBars
          groups={groupsByRegion(campaign, within({ region: null }))}
          nameOf={regionName}
          chosen={filter.region}
          onChoose={(region) => onFilter({ ...filter, region })}
        />
      )}
      {chart === "byKind" && (
        <GroupBars
          groups={groupsByKind(within({ kind: null }))}
          nameOf={(kind) => strings.board.kinds[kind]}
          chosen={filter.kind}
          onChoose={(kind) => onFilter({ ...filter, kind })}
        />
      )}
      {chart === "byLevel" && (
        <>
          <LevelBars totals={totals} />
          <Hint>
            {strings.board.levelOf(
              totals.reduce((sum, level) => sum + level.rows, 0),
              within({}).length,
            )}
          </Hint>
        </>
      )}
    </section>
  );
}
