import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { MergeAnswer } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { PlacementControl } from "./PlacementControl.tsx";
import type { PlacementDesk } from "./use-placement.ts";

/** Enough of the hash to compare two printed merges by eye. */
const HASH_SHOWN = 12;

const useStyles = makeStyles({
  missing: { margin: 0, paddingLeft: "1.2em", maxHeight: "160px", overflowY: "auto" },
  download: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly campaign: Campaign;
  readonly merged: MergeAnswer;
  readonly placement: PlacementDesk;
}

/** A merge that was made: as of when, who is missing, and the two ways to have it. */
export function Merged({ campaign, merged, placement }: Props) {
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
