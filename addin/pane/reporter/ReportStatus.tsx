import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "../parts/Hint.tsx";
import { StateBadge } from "../parts/StateBadge.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // Room for what is still being fetched: buttons below must not move under the pointer.
    minHeight: "32px",
  },
});

interface Props {
  readonly campaign: Campaign;
  /** Null while it is being fetched, or when it could not be. */
  readonly report: Report | null;
  /** Asks the receiver anew: a report may be returned or accepted while the pane is open. */
  readonly onRefresh?: () => void;
}

/** Where the report stands, and by when it is due. */
export function ReportStatus({ campaign, report, onRefresh }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const head = report?.head ?? null;
  const until = head?.extendedUntil ?? null;
  return (
    <section aria-label={strings.report.status}>
      <div className={styles.line}>
        {head !== null && <StateBadge state={head.state} />}
        {head?.overdue === true && (
          <Badge color="danger" appearance="filled">
            {strings.overdue}
          </Badge>
        )}
        {head !== null && head.n > 0 && <span>{strings.version(head.n)}</span>}
        {onRefresh !== undefined && head !== null && head.n > 0 && (
          <Button size="small" appearance="subtle" onClick={onRefresh}>
            {strings.report.refresh}
          </Button>
        )}
      </div>
      <Hint>
        {until !== null ? strings.due.extended(strings.said.time(until)) : strings.due.before(campaign.due.text)}
      </Hint>
    </section>
  );
}
