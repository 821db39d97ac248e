import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import type { Difference } from "../../actions/deliver.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { fieldText } from "../parts/field-text.ts";
import { Step } from "../parts/Step.tsx";
import type { Shown } from "./reporter-state.ts";
import type { ReporterDesk } from "./use-reporter.ts";

/** Enough to see what it is about; the rest is counted. */
const MOST = 30;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  pair: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS },
  value: { margin: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly campaign: Campaign;
  readonly conflict: Extract<Shown, { readonly kind: "conflict" }>;
  readonly desk: ReporterDesk;
}

/** Somebody else sent first: both sides cell by cell, and the person decides. */
export function ConflictView({ campaign, conflict: { head, differences }, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { conflict } = strings;
  const cell = ({ annex, column }: Difference, value: string | null): string =>
    fieldText(campaign, annex, column, value) ?? conflict.empty;
  return (
    <Step heading={conflict.heading(head)} current>
      <span>{differences.length === 0 ? conflict.none : conflict.body}</span>
      <ul className={styles.list}>
        {differences.slice(0, MOST).map((difference) => (
          <li key={`${difference.annex} ${difference.row} ${difference.column}`}>
            <strong>{placeOf(campaign, difference)}</strong>
            <dl className={styles.pair}>
              <dt>{conflict.theirs}:</dt>
              <dd className={styles.value}>{cell(difference, difference.before)}</dd>
              <dt>{conflict.mine}:</dt>
              <dd className={styles.value}>{cell(difference, difference.after)}</dd>
            </dl>
          </li>
        ))}
      </ul>
      {differences.length > MOST && <span>{conflict.more(differences.length - MOST)}</span>}
      <div className={styles.actions}>
        <BusyButton
          appearance="primary"
          label={conflict.takeOver(head)}
          busyLabel={strings.submit.busy}
          busy={desk.state.work === "send"}
          onClick={() => desk.takeOver(head)}
        />
        <Button onClick={desk.dismissShown}>{conflict.leave}</Button>
      </div>
    </Step>
  );
}

function placeOf(campaign: Campaign, { annex, row, column }: Difference): string {
  const found = annexOf(campaign, annex);
  const heading = found?.columns.find(({ id }) => id === column)?.heading ?? column;
  return [found?.sheetName ?? annex, row, heading].join(" · ");
}
