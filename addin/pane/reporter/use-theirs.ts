import { useEffect, useState } from "react";
import type { Version } from "../../../shared/api.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";

/** The version somebody else has sent, whole; `loading` until it is here, null where it could not be had. */
export function useTheirs(deps: Deps, { campaign, unit }: ReportTarget, head: number): Version | "loading" | null {
  const [theirs, setTheirs] = useState<Version | "loading" | null>("loading");
  useEffect(() => {
    const leaving = new AbortController();
    deps.api.version(campaign.id, unit, head, leaving.signal).then((version) => {
      if (!leaving.signal.aborted) setTheirs(version.ok ? version.value : null);
    });
    return () => leaving.abort();
  }, [deps, campaign, unit, head]);
  return theirs;
}
