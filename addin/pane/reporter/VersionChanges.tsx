import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { sheetRows, type Version } from "../../../shared/api.ts";
import { type CellDifference, differences } from "../../../shared/report/difference.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { WhereFrom } from "../parts/WhereFrom.tsx";
import { Changes } from "./Changes.tsx";

interface Props {
  readonly target: ReportTarget;
  readonly n: number;
}

interface Loaded {
  readonly version: Version;
  /** Null for the first version. */
  readonly changes: readonly CellDifference[] | null;
}

/** One version: who sent it, and what it changed of the one before. */
export function VersionChanges({ target, n }: Props) {
  const { campaign, unit } = target;
  const { deps, strings } = usePane();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const load = useCallback(async () => {
    setTrouble(null);
    const [version, before] = await Promise.all([
      deps.api.version(campaign.id, unit, n),
      n > 1 ? deps.api.version(campaign.id, unit, n - 1) : null,
    ]);
    if (!version.ok) return setTrouble(version.error);
    if (before?.ok === false) return setTrouble(before.error);
    const changes =
      before === null ? null : differences(campaign, sheetRows(before.value.sheets), sheetRows(version.value.sheets));
    setLoaded({ version: version.value, changes });
  }, [deps, campaign, unit, n]);
  useEffect(() => {
    load();
  }, [load]);

  if (trouble !== null) return <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={load} />;
  if (loaded === null) return <Spinner size="tiny" label={strings.loading} />;
  const { version, changes } = loaded;
  const { letter, senderName } = version;
  return (
    <>
      <span>{strings.history.sentBy(senderName)}</span>
      <WhereFrom target={target} version={version} />
      {letter !== null && <span>{strings.letter.known(letter.number, formatDay(letter.date))}</span>}
      {changes === null ? <span>{strings.history.first}</span> : <Changes campaign={campaign} differences={changes} />}
    </>
  );
}
