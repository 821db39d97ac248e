import { useState } from "react";
import { unitOf } from "../../shared/campaign/lookup.ts";
import type { ReportTarget } from "../actions/deps.ts";
import type { Trouble } from "../actions/trouble.ts";
import type { WorkbookClient } from "../api/workbook-client.ts";
import { usePane } from "../pane/app/pane-context.ts";
import { BusyButton } from "../pane/parts/BusyButton.tsx";
import { Hint } from "../pane/parts/Hint.tsx";
import { Step } from "../pane/parts/Step.tsx";
import { saveAs } from "../pane/parts/save-as.ts";
import { TroubleBar } from "../pane/parts/TroubleBar.tsx";

interface Props {
  readonly target: ReportTarget;
  readonly files: WorkbookClient;
  readonly current: boolean;
}

export function TemplateStep({ target: { campaign, unit }, files, current }: Props) {
  const { strings } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const download = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await files.template(campaign.id, unit);
    setBusy(false);
    if (answer.ok) saveAs(answer.value, `${campaign.id} ${unitOf(campaign, unit)?.shortName ?? unit}.xlsx`);
    else setTrouble(answer.error);
  };
  return (
    <Step number={1} heading={strings.upload.template.heading} current={current}>
      <Hint>{strings.upload.template.hint}</Hint>
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={download} />
      <div>
        <BusyButton
          appearance={current ? "primary" : "secondary"}
          label={strings.upload.template.button}
          busyLabel={strings.upload.template.busy}
          busy={busy}
          onClick={download}
        />
      </div>
    </Step>
  );
}
