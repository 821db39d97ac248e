import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { MergeAnswer } from "../../../shared/api-merges.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { DraftReport } from "./DraftReport.tsx";
import { FileLink } from "./FileLink.tsx";
import { PlacementControl } from "./PlacementControl.tsx";
import type { PlacementDesk } from "./use-placement.ts";

/** Enough of the hash to compare two printed merges by eye. */
const HASH_SHOWN = 12;

const useStyles = makeStyles({
  missing: { margin: 0, paddingLeft: "1.2em", maxHeight: "160px", overflowY: "auto" },
});

interface Props {
  readonly campaign: Campaign;
  readonly merged: MergeAnswer;
  readonly placement: PlacementDesk;
}

/** A merge that was made: as of when, who is missing, and the ways to have it. */
export function Merged({ campaign, merged, placement }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { facts } = deps.workbook;
  return (
    <>
      <MessageBar intent="success" role="status">
        <MessageBarBody>{strings.merge.done}</MessageBarBody>
      </MessageBar>
      <Facts
        facts={[
          [strings.merge.asOf, strings.said.time(merged.asOf)],
          [strings.merge.hash, merged.hash.slice(0, HASH_SHOWN)],
        ]}
      />
      <span>{strings.merge.units(merged.versions.length)}</span>
      <FileLink url={merged.url} label={strings.merge.download} />
      <DraftReport key={merged.id} campaign={campaign} merge={merged.id} />
      {facts.supported && <PlacementControl merge={merged.id} desk={placement} />}
      <strong>
        {merged.missing.length === 0 ? strings.merge.complete : strings.merge.missing(merged.missing.length)}
      </strong>
      {merged.missing.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul className={styles.missing} tabIndex={0} aria-label={strings.merge.missing(merged.missing.length)}>
          {merged.missing.map((unit) => (
            <li key={unit}>{unitOf(campaign, unit)?.officialName ?? unit}</li>
          ))}
        </ul>
      )}
    </>
  );
}
