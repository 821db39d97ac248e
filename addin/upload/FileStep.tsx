import { MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { Hint } from "../pane/parts/Hint.tsx";
import { Step } from "../pane/parts/Step.tsx";
import { useFocusOn } from "../pane/parts/use-focus-on.ts";
import { CoverageNote } from "../pane/reporter/CoverageNote.tsx";
import { FindingList } from "../pane/reporter/FindingList.tsx";
import { NothingToReport } from "../pane/reporter/NothingToReport.tsx";
import type { CheckedFile } from "./check-file.ts";
import { FilePicker } from "./FilePicker.tsx";
import type { UploadDesk } from "./use-upload.ts";

interface Props {
  readonly campaign: Campaign;
  readonly desk: UploadDesk;
}

/** The filled file: picked, looked at by the service, and what is to be mended in it. */
export function FileStep({ campaign, desk }: Props) {
  const { strings } = usePane();
  const { file, refused, checked, work, shown } = desk.state;
  const findings = shown?.kind === "findings" ? shown.findings : (checked?.findings ?? []);
  // A new file's verdict, or the service's own findings at sending; not each answer given.
  const verdict = useFocusOn<HTMLDivElement>(shown?.kind === "findings" ? shown : (checked?.file ?? refused), "start");
  const { pick } = desk;
  const isSending = work === "send";
  const take = useCallback(
    (files: readonly File[]) => {
      if (!isSending) pick(files);
    },
    [pick, isSending],
  );
  return (
    <Step number={3} heading={strings.upload.file.heading} current={file !== null && checked?.blocking !== 0}>
      <Hint>{strings.upload.file.hint}</Hint>
      <FilePicker name={file?.name ?? null} onFiles={take} />
      <div role="status">{work === "check" && <Spinner size="tiny" label={strings.upload.file.checking} />}</div>
      <div ref={verdict} tabIndex={-1} style={{ outline: "none" }}>
        {refused !== null && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>{refused.name}</MessageBarTitle>
              {strings.upload.refusal[refused.why]}
            </MessageBarBody>
          </MessageBar>
        )}
        {checked !== null && <Verdict checked={checked} />}
      </div>
      <FindingList findings={findings} desk={desk} />
      {checked !== null && (
        <>
          <NothingToReport campaign={campaign} checked={checked} onAnswer={desk.answer} />
          <CoverageNote coverage={checked.coverage} />
        </>
      )}
    </Step>
  );
}

function Verdict({ checked: { findings, blocking } }: { readonly checked: CheckedFile }) {
  const { strings } = usePane();
  const open = findings.filter(({ severity }) => severity !== "info").length;
  const text =
    blocking > 0
      ? strings.upload.file.blocked(blocking)
      : open > 0
        ? strings.check.sendable(open)
        : strings.check.clean;
  return (
    <MessageBar intent={blocking > 0 ? "error" : "success"} layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
