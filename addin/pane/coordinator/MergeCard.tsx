import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { type MouseEvent, useState } from "react";
import type { Board, MergeAnswer } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";

/** Enough of the hash to compare two printed merges by eye. */
const HASH_SHOWN = 12;

const useStyles = makeStyles({
  missing: { margin: 0, paddingLeft: "1.2em", maxHeight: "160px", overflowY: "auto" },
  download: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly campaign: Campaign;
  readonly board: Board | null;
}

export function MergeCard({ campaign, board }: Props) {
  const { deps, strings } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [merged, setMerged] = useState<MergeAnswer | null>(null);
  // As the merged cover says it: provisional while a unit has no report in it.
  const isProvisional = board === null || board.units.some(({ state }) => state !== "sent" && state !== "accepted");
  const merge = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await deps.api.merge(campaign.id, {});
    setBusy(false);
    if (answer.ok) setMerged(answer.value);
    else setTrouble(answer.error);
  };
  return (
    <Step heading={strings.merge.heading}>
      <Hint>{strings.merge.hint}</Hint>
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={merge} />
      <div>
        <BusyButton
          appearance="primary"
          label={isProvisional ? strings.merge.provisional : strings.merge.button}
          busyLabel={strings.merge.busy}
          busy={busy}
          onClick={merge}
        />
      </div>
      {merged !== null && <Merged campaign={campaign} merged={merged} />}
    </Step>
  );
}

function Merged({ campaign, merged }: { readonly campaign: Campaign; readonly merged: MergeAnswer }) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { facts } = deps.workbook;
  // Inside desktop Excel a pane cannot save files: the person's browser can.
  const needsBrowser = facts.host === "excel" && facts.platform !== "OfficeOnline";
  const download = (event: MouseEvent): void => {
    if (!needsBrowser) return;
    event.preventDefault();
    deps.workbook.openExternal(new URL(merged.url, deps.page).href);
  };
  return (
    <>
      <MessageBar intent="success" role="status">
        <MessageBarBody>{strings.merge.done}</MessageBarBody>
      </MessageBar>
      <Facts
        facts={[
          [strings.merge.asOf, formatVietnamTime(merged.asOf)],
          [strings.merge.hash, merged.hash.slice(0, HASH_SHOWN)],
        ]}
      />
      <span>{strings.merge.units(merged.versions.length)}</span>
      <Link className={styles.download} href={merged.url} target="_blank" rel="noreferrer" onClick={download}>
        {strings.merge.download}
      </Link>
      <strong>
        {merged.missing.length === 0 ? strings.merge.complete : strings.merge.missing(merged.missing.length)}
      </strong>
      <ul className={styles.missing}>
        {merged.missing.map((unit) => (
          <li key={unit}>{unitOf(campaign, unit)?.officialName ?? unit}</li>
        ))}
      </ul>
    </>
  );
}
