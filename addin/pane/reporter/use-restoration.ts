import { useState } from "react";
import type { AnnexId } from "../../../shared/ids.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import { lookAtVersion, type Restored, restoreVersion, type VersionLook } from "../../actions/restore-version.ts";
import type { Trouble } from "../../actions/trouble.ts";

export interface Restoration {
  /** What stands in the workbook and differs; null while looking, and when there was nothing to ask. */
  readonly look: VersionLook | null;
  /** Sheets of another unit or campaign that are in the way. */
  readonly foreign: readonly string[];
  /** Annexes that are to be written over. */
  readonly overwrite: ReadonlySet<AnnexId>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  start(): Promise<void>;
  choose(annex: AnnexId, taken: boolean): void;
  carryOut(overwrite: ReadonlySet<AnnexId>): Promise<void>;
  dismissTrouble(): void;
}

/** Taking a version back: at once where nothing is in its way, else after the person has said what may be written over. */
export function useRestoration(
  deps: Deps,
  target: ReportTarget,
  n: number,
  options: SubmissionOptions,
  onRestored: (restored: Restored) => void,
): Restoration {
  const [look, setLook] = useState<VersionLook | null>(null);
  const [foreign, setForeign] = useState<readonly string[]>([]);
  const [overwrite, setOverwrite] = useState<ReadonlySet<AnnexId>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      reportError(error);
      setTrouble({ kind: "crash" });
    }
    setBusy(false);
  };
  const carry = async (seen: VersionLook, taken: ReadonlySet<AnnexId>): Promise<void> => {
    const done = await restoreVersion(deps, target, seen, [...taken]);
    if (done.ok) onRestored(done.value);
    else setTrouble(done.error);
  };

  return {
    look,
    foreign,
    overwrite,
    busy,
    trouble,
    start: () =>
      attempt(async () => {
        const seen = await lookAtVersion(deps, target, n, options);
        if (!seen.ok) return setTrouble(seen.error);
        if (seen.value.kind === "foreign") return setForeign(seen.value.foreign);
        const differing = seen.value.present.filter(({ differences }) => differences.length > 0);
        if (differing.length === 0) return carry(seen.value, new Set());
        setLook(seen.value);
        setOverwrite(new Set(differing.map(({ annex }) => annex)));
      }),
    choose: (annex, taken) =>
      setOverwrite((before) => new Set([...[...before].filter((each) => each !== annex), ...(taken ? [annex] : [])])),
    carryOut: (taken) =>
      attempt(async () => {
        if (look !== null) await carry(look, taken);
      }),
    dismissTrouble: () => setTrouble(null),
  };
}
