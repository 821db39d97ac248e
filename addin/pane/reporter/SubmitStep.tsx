import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { SecretWarning } from "../parts/SecretWarning.tsx";
import { Step } from "../parts/Step.tsx";
import { LetterFields } from "./LetterFields.tsx";
import { SubmitSummary } from "./SubmitSummary.tsx";
import type { ReporterDesk } from "./use-reporter.ts";

interface Props {
  readonly campaign: Campaign;
  readonly desk: ReporterDesk;
  /** Whether the campaign takes reports now. */
  readonly open: boolean;
}

export function SubmitStep({ campaign, desk, open }: Props) {
  const { strings } = usePane();
  const { checked, work, options, report, newest } = desk.state;
  const [letterComplete, setLetterComplete] = useState(true);
  const ready = open && checked !== null && checked.blocking === 0;
  return (
    <Step number={4} heading={strings.submit.heading} current={ready}>
      {!ready && <Hint>{open ? strings.submit.checkFirst : strings.campaign.notTaken}</Hint>}
      {ready && (
        <>
          <SubmitSummary campaign={campaign} checked={checked} replaces={report?.head.n ?? 0} previous={newest} />
          <LetterFields
            letter={options.letter}
            onLetter={(letter, complete) => {
              setLetterComplete(complete);
              if (complete) desk.answer({ ...options, letter });
            }}
          />
          <SecretWarning />
          <div>
            <BusyButton
              appearance="primary"
              label={strings.submit.button}
              busyLabel={strings.submit.busy}
              busy={work === "send"}
              disabled={work !== null || !letterComplete}
              onClick={desk.send}
            />
          </div>
        </>
      )}
    </Step>
  );
}
