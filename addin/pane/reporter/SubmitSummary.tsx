import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import { sheetRows, type Version } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Severity } from "../../../shared/check/finding.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import { differences } from "../../../shared/report/difference.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { LevelCounts } from "../parts/LevelCounts.tsx";
import { Changes } from "./Changes.tsx";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly campaign: Campaign;
  readonly checked: {
    readonly annexes: readonly AnnexRows[];
    readonly findings: readonly { readonly severity: Severity }[];
    readonly options: SubmissionOptions;
  };
  /** The version this one replaces; 0 for the first. */
  readonly replaces: number;
  /** That version, whole, where the changes are to be shown; null while it is being fetched. */
  readonly previous?: Version | null;
}

/** What will go, before it goes. */
export function SubmitSummary({ campaign, checked, replaces, previous }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { annexes, findings, options } = checked;
  const changes = useMemo(
    () => (previous ? differences(campaign, sheetRows(previous.sheets), annexes) : null),
    [campaign, previous, annexes],
  );
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
      {replaces > 0 && <strong>{strings.submit.replaces(replaces)}</strong>}
      {changes !== null && <Changes campaign={campaign} differences={changes} />}
    </div>
  );
}
