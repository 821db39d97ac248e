import { makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import type { Checked } from "../../actions/check-report.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { LevelCounts } from "../parts/LevelCounts.tsx";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly campaign: Campaign;
  readonly checked: Checked;
  /** The version this one replaces; 0 for the first. */
  readonly replaces: number;
}

/** What will go, before it goes. */
export function SubmitSummary({ campaign, checked, replaces }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { annexes, findings, options } = checked;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const counted = campaign.annexes.map(({ id, sheetName }) => {
    const rows = annexes.find(({ annex }) => annex === id)?.rows.length ?? 0;
    return [
      sheetName,
      options.nothingToReport.includes(id) ? strings.submit.noContent : strings.submit.rows(rows),
    ] as const;
  });
  return (
    <div className={styles.summary}>
      <strong>{strings.submit.summary}</strong>
      <Facts facts={counted} />
      <strong>{strings.submit.levels}</strong>
      <LevelCounts campaign={campaign} counts={statusCounts(campaign, annexes)} />
      {warnings > 0 && <span>{strings.submit.warnings(warnings)}</span>}
      {replaces > 0 && <span>{strings.submit.replaces(replaces)}</span>}
    </div>
  );
}
