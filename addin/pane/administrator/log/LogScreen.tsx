import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { CampaignChanges } from "../../../../shared/api-administration.ts";
import { changeWords } from "../../../../shared/campaign/change/change-words.ts";
import type { Trouble } from "../../../actions/trouble.ts";
import { BusyButton } from "../../parts/BusyButton.tsx";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { saveAs } from "../../parts/save-as.ts";
import { TroubleBar } from "../../parts/TroubleBar.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { usePeople } from "../people/use-people.ts";
import { useWords } from "../use-words.ts";
import { LogList } from "./LogList.tsx";

/** Nhật ký: every change of the campaign, and the whole of it as a workbook. */
export function LogScreen() {
  const { administration, campaign } = useAdministrator();
  const words = useWords();
  const { people } = usePeople();
  const [found, setFound] = useState<CampaignChanges | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    setTrouble(null);
    const answer = await administration.changes(campaign.id);
    if (answer.ok) setFound(answer.value);
    else setTrouble(answer.error);
  }, [administration, campaign.id]);
  useEffect(() => {
    void load();
  }, [load]);
  const download = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await administration.audit(campaign.id);
    setBusy(false);
    if (answer.ok) saveAs(answer.value, `nhat-ky-${campaign.id}.xlsx`);
    else setTrouble(answer.error);
  };
  const nameOf = (by: string): string => people?.find(({ user }) => user === by)?.name ?? by;
  const { created = null, changes = [] } = found ?? {};
  const entries = [
    ...(created === null ? [] : [{ ...created, what: words.log.created(created.from) }]),
    ...changes.map(({ change, ...entry }) => ({
      ...entry,
      what: words.said.change(campaign, change, changeWords(campaign, change)),
    })),
  ];
  return (
    <Step heading={campaign.title}>
      <div>
        <BusyButton
          label={words.log.download}
          busyLabel={words.log.downloading}
          busy={busy}
          onClick={() => void download()}
        />
      </div>
      <Hint>{words.log.downloadHint}</Hint>
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={() => void load()} />
      {found === null && trouble === null && <Spinner label={words.log.busy} />}
      {found !== null && entries.length === 0 && <Hint>{words.log.none}</Hint>}
      <LogList entries={entries.map((entry) => ({ ...entry, by: nameOf(entry.by) }))} />
    </Step>
  );
}
