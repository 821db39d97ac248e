import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { insertionText } from "../parts/insertion-text.ts";
import { Step } from "../parts/Step.tsx";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import type { ReporterDesk } from "./use-reporter.ts";

export function InsertStep({ desk: { state, insert } }: { readonly desk: ReporterDesk }) {
  const { strings } = usePane();
  const { insertion, checked, work, shown, report } = state;
  const isFirst = insertion === null && checked === null && shown === null && (report?.head.n ?? 0) === 0;
  return (
    <Step number={1} heading={strings.insert.heading} current={isFirst}>
      <Hint>{strings.insert.hint}</Hint>
      <div>
        <BusyButton
          appearance={isFirst ? "primary" : "secondary"}
          label={strings.insert.button}
          busyLabel={strings.insert.busy}
          busy={work === "insert"}
          disabled={work !== null}
          onClick={insert}
        />
      </div>
      {work === "insert" && <WaitingHint />}
      {insertion !== null && (
        <MessageBar intent={insertion.kind === "foreign" ? "error" : "success"} layout="multiline" role="status">
          <MessageBarBody>{insertionText(insertion, strings)}</MessageBarBody>
        </MessageBar>
      )}
    </Step>
  );
}
