import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import { Hint } from "../pane/parts/Hint.tsx";
import { SecretWarning } from "../pane/parts/SecretWarning.tsx";
import { Step } from "../pane/parts/Step.tsx";
import { LetterFields } from "../pane/reporter/LetterFields.tsx";
import { SubmitSummary } from "../pane/reporter/SubmitSummary.tsx";
import { ReceivedFields } from "./ReceivedFields.tsx";
import { answersFit } from "./send-file.ts";
import type { UploadDesk } from "./use-upload.ts";

interface Props {
  readonly campaign: Campaign;
  readonly desk: UploadDesk;
  readonly byEmail: boolean;
  /** Whether the campaign takes such files now. */
  readonly open: boolean;
  readonly now: () => Date;
}

export function SendStep({ campaign, desk, byEmail, open, now }: Props) {
  const { strings } = usePane();
  const { checked, work, options, report } = desk.state;
  const [letterComplete, setLetterComplete] = useState(true);
  const [timeComplete, setTimeComplete] = useState(true);
  const ready = open && checked !== null && checked.blocking === 0;
  const fits = checked === null || answersFit(checked);
  return (
    <Step number={4} heading={strings.submit.heading} current={ready}>
      {!ready && <Hint>{open ? strings.upload.fileFirst : strings.campaign.notTaken}</Hint>}
      {ready && (
        <>
          <SubmitSummary campaign={campaign} checked={checked} replaces={report?.head.n ?? 0} />
          <LetterFields
            letter={options.letter}
            onLetter={(letter, complete) => {
              setLetterComplete(complete);
              if (complete) desk.answer({ ...options, letter });
            }}
          />
          {byEmail && (
            <ReceivedFields
              receivedAt={options.receivedAt}
              now={now}
              onReceivedAt={(receivedAt, complete) => {
                setTimeComplete(complete);
                if (complete) desk.answer({ ...options, receivedAt });
              }}
            />
          )}
          {!fits && (
            <MessageBar intent="error" layout="multiline" role="alert">
              <MessageBarBody>{strings.upload.reasonsTooLong}</MessageBarBody>
            </MessageBar>
          )}
          <SecretWarning />
          <div>
            <BusyButton
              appearance="primary"
              label={strings.submit.button}
              busyLabel={strings.submit.busy}
              busy={work === "send"}
              disabled={work !== null || !letterComplete || !timeComplete || !fits}
              onClick={desk.send}
            />
          </div>
        </>
      )}
    </Step>
  );
}
