import { useState } from "react";
import type { Version } from "../../../shared/api.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "./BusyButton.tsx";
import { TroubleBar } from "./TroubleBar.tsx";

interface Props {
  readonly target: ReportTarget;
  readonly version: Pick<Version, "n" | "received" | "file">;
}

/** How a version came where it did not come from Excel: by e-mail, entered by whom, and the file itself. */
export function WhereFrom({ target: { campaign, unit }, version: { n, received, file } }: Props) {
  const { deps, strings } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const words = strings.batch.kept;
  const open = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await deps.api.versionFile(campaign.id, unit, n);
    setBusy(false);
    if (answer.ok) deps.workbook.openExternal(new URL(answer.value.url, deps.page).href);
    else setTrouble(answer.error);
  };
  return (
    <>
      {received !== undefined && <span>{words.received(formatVietnamTime(received.at), received.enteredBy.name)}</span>}
      {file !== undefined && (
        <div>
          <BusyButton
            label={words.file(file.name ?? words.unnamed)}
            busyLabel={words.busy}
            busy={busy}
            onClick={() => void open()}
          />
        </div>
      )}
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={() => void open()} />
    </>
  );
}
