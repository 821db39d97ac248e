import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { sheetRows, type Version } from "../../../shared/api.ts";
import { statusCounts } from "../../../shared/report/counts.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Hint } from "../parts/Hint.tsx";
import { LevelCounts } from "../parts/LevelCounts.tsx";
import { Step } from "../parts/Step.tsx";

/** Read by leaders only. */
const VersionContent = lazy(() =>
  import("../coordinator/VersionContent.tsx").then((part) => ({ default: part.VersionContent })),
);

interface Props {
  readonly target: ReportTarget;
  /** The version that waits, whole; null while it is being fetched. */
  readonly version: Version | null;
  readonly n: number;
  /** Whether the person may approve: others are told that it waits. */
  readonly leads: boolean;
  readonly busy: boolean;
  readonly onApprove: () => void;
}

/** A version that waits for the unit's leader (duyệt). */
export function ApprovalCard({ target, version, n, leads, busy, onApprove }: Props) {
  const { campaign } = target;
  const { strings } = usePane();
  const { approval } = strings;
  const [open, setOpen] = useState(false);
  if (!leads) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{approval.waiting(n)}</MessageBarTitle>
          {approval.waitingHint}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <Step heading={approval.heading(n)} current>
      <Hint>{approval.hint}</Hint>
      {version === null ? (
        <Spinner label={strings.loading} />
      ) : (
        <>
          <Facts facts={factsOf(version)} />
          <LevelCounts campaign={campaign} counts={statusCounts(campaign, sheetRows(version.sheets))} />
          <div>
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? strings.difference.hide : approval.show}
            </Button>
          </div>
          {open && (
            <Suspense fallback={<Spinner label={strings.loading} />}>
              <VersionContent target={target} version={version} />
            </Suspense>
          )}
        </>
      )}
      <Hint>{approval.waitingHint}</Hint>
      <div>
        <BusyButton
          appearance="primary"
          label={approval.button}
          busyLabel={approval.busy}
          busy={busy}
          disabled={version === null}
          onClick={onApprove}
        />
      </div>
    </Step>
  );

  function factsOf({ senderName, receipt, letter }: Version): [string, string][] {
    const signed: [string, string][] =
      letter === null
        ? []
        : [
            [strings.submit.letterNumber, letter.number],
            [strings.submit.letterDate, formatDay(letter.date)],
          ];
    return [
      [strings.decide.sentBy, senderName],
      [strings.receipt.time, strings.said.time(receipt.acceptedAt)],
      ...signed,
    ];
  }
}
