import { useState } from "react";
import type { Version } from "../../../shared/api.ts";
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
  const { facts } = deps.workbook;
  const words = strings.batch.kept;
  const open = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await deps.api.versionFile(campaign.id, unit, n);
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.error);
    const { href } = new URL(answer.value.url, deps.page);
    // Inside desktop Excel a pane cannot save files: the person's browser can.
    if (facts.host === "excel" && facts.platform !== "OfficeOnline") deps.workbook.openExternal(href);
    else download(href);
  };
  return (
    <>
      {received !== undefined && <span>{words.received(strings.said.time(received.at), received.enteredBy.name)}</span>}
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

/** The answer is an attachment: the browser saves it and the page stays. */
function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.rel = "noreferrer";
  link.click();
}
