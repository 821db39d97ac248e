import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../../shared/api.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { Step } from "../parts/Step.tsx";
import { VersionChanges } from "./VersionChanges.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  version: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  code: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly target: ReportTarget;
  readonly report: Report;
  /** How a version comes back to whoever lost it; null where it cannot. */
  readonly restore: { readonly label: (n: number) => string; readonly busy: boolean; run(n: number): void } | null;
}

/** Every version sent, newest first: when, with which receipt, and on demand by whom and what had changed. */
export function ReportHistory({ target, report, restore }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [shown, setShown] = useState<number | null>(null);
  if (report.versions.length === 0) return null;
  const { history } = strings;
  return (
    <Step heading={history.heading(report.versions.length)}>
      <ol className={styles.list}>
        {report.versions.toReversed().map(({ n, acceptedAt, late, code }) => (
          <li key={n} className={styles.version}>
            <span>
              {strings.version(n)} {strings.report.receivedAt(strings.said.time(acceptedAt))} {strings.dateTimeZone}
              {late && ` · ${strings.late}`}
            </span>
            <span className={styles.code}>
              {strings.receipt.code}: {code}
            </span>
            <span className={styles.actions}>
              <Button
                size="small"
                appearance="subtle"
                aria-expanded={shown === n}
                onClick={() => setShown(shown === n ? null : n)}
              >
                {shown === n ? history.hide(n) : history.show(n)}
              </Button>
              {restore !== null && (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={restore.busy}
                  onClick={() => restore.run(n)}
                >
                  {restore.label(n)}
                </Button>
              )}
            </span>
            {shown === n && <VersionChanges target={target} n={n} />}
          </li>
        ))}
      </ol>
    </Step>
  );
}
