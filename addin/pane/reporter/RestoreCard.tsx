import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LocatedDifference } from "../../../shared/report/difference.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import type { Restored } from "../../actions/restore-version.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import { Changes } from "./Changes.tsx";
import { useRestoration } from "./use-restoration.ts";

const useStyles = makeStyles({
  annexes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  annex: { listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly target: ReportTarget;
  readonly n: number;
  readonly options: SubmissionOptions;
  readonly onRestored: (restored: Restored) => void;
  readonly onClose: () => void;
}

/** A version on its way into the workbook; what stands there already is shown cell by cell and asked about first. */
export function RestoreCard({ target, n, options, onRestored, onClose }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { restore: words } = strings;
  const restoration = useRestoration(deps, target, n, options, onRestored);
  const { look, foreign, overwrite, busy, trouble, start } = restoration;
  // Whoever opened this has asked for it already.
  const first = useRef(start);
  useEffect(() => {
    first.current();
  }, []);
  const differing = look?.present.filter(({ differences }) => differences.length > 0) ?? [];
  const cells = differing.filter(({ annex }) => overwrite.has(annex)).flatMap(({ differences }) => differences).length;
  return (
    <Step heading={words.heading(n)} current>
      <TroubleBar trouble={trouble} onClose={restoration.dismissTrouble} onRetry={start} />
      {busy && look === null && <Hint>{words.busy}</Hint>}
      {busy && <WaitingHint />}
      {foreign.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="status">
          <MessageBarBody>{words.foreign(foreign.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      {differing.length > 0 && (
        <>
          <Hint>{words.ask(n)}</Hint>
          <ul className={styles.annexes}>
            {differing.map(({ annex, sheet, differences }) => (
              <li key={annex} className={styles.annex}>
                <Checkbox
                  label={words.overwrite(sheet, n)}
                  checked={overwrite.has(annex)}
                  onChange={(_, { checked }) => restoration.choose(annex, checked === true)}
                />
                <Changes
                  campaign={target.campaign}
                  differences={differences.map(towardsVersion)}
                  sides={[words.now, strings.version(n)]}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {differing.length > 0 && cells > 0 && (
          <BusyButton
            appearance="primary"
            label={words.write(cells, n)}
            busyLabel={words.writing}
            busy={busy}
            onClick={() => restoration.carryOut(overwrite)}
          />
        )}
        {differing.length > 0 && look !== null && look.present.length < target.campaign.annexes.length && (
          <Button disabledFocusable={busy} onClick={() => restoration.carryOut(new Set())}>
            {words.onlyMissing}
          </Button>
        )}
        <Button onClick={onClose}>{words.leave}</Button>
      </div>
    </Step>
  );
}

/** As the workbook would change: what stands there now comes first. */
function towardsVersion({ before, after, ...cell }: LocatedDifference): LocatedDifference {
  return { ...cell, before: after, after: before };
}
