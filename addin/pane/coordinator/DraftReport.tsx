import { useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { useFocusOn } from "../parts/use-focus-on.ts";
import { FileLink } from "./FileLink.tsx";

interface Props {
  readonly campaign: Campaign;
  readonly merge: string;
}

/** The draft report of a merge: made when it is asked for, then a link like the workbook's. */
export function DraftReport({ campaign, merge }: Props) {
  const { deps, strings } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  // The button the person pressed is gone: the link that takes its place is where they go on.
  const drafted = useFocusOn<HTMLDivElement>(url);
  const make = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await deps.api.mergeReport(campaign.id, merge);
    setBusy(false);
    if (answer.ok) setUrl(answer.value.url);
    else setTrouble(answer.error);
  };
  if (url !== null) {
    return (
      <div ref={drafted} tabIndex={-1}>
        <FileLink url={url} label={strings.merge.drafted} />
      </div>
    );
  }
  return (
    <>
      <div>
        <BusyButton label={strings.merge.draft} busyLabel={strings.merge.drafting} busy={busy} onClick={make} />
      </div>
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={make} />
    </>
  );
}
