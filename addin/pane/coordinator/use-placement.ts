import { useEffect, useRef, useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Deps } from "../../actions/deps.ts";
import { type PlaceProgress, placeMerge } from "../../actions/place-merge.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { workerDesk } from "../../actions/worker-desk.ts";

export type Placement =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: PlaceProgress | null; readonly stopping: boolean }
  | { readonly kind: "placed"; readonly sheets: readonly string[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

export interface PlacementDesk {
  readonly placement: Placement;
  start(merge: string): Promise<void>;
  stop(): void;
  reset(): void;
}

export function usePlacement(deps: Deps, campaign: Campaign): PlacementDesk {
  const [placement, setPlacement] = useState<Placement>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  // Nobody sees it go on, nor could stop it.
  useEffect(() => () => running.current?.abort(), []);
  const start = async (merge: string): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setPlacement({ kind: "running", progress: null, stopping: false });
    const onProgress = (progress: PlaceProgress): void =>
      setPlacement({ kind: "running", progress, stopping: signal.aborted });
    try {
      const placed = await placeMerge(deps, workerDesk, campaign, merge, { signal, onProgress });
      if (placed.ok) setPlacement({ kind: "placed", sheets: placed.value.added });
      else if (placed.error.kind === "aborted") setPlacement({ kind: "stopped" });
      else setPlacement({ kind: "trouble", trouble: placed.error });
    } catch (cause) {
      setPlacement({ kind: "trouble", trouble: { kind: "crash" } });
      throw cause;
    } finally {
      running.current = null;
    }
  };
  return {
    placement,
    start,
    stop: () => {
      running.current?.abort();
      setPlacement((now) => (now.kind === "running" ? { ...now, stopping: true } : now));
    },
    reset: () => setPlacement({ kind: "idle" }),
  };
}
