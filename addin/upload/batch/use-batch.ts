import { useEffect, useState, useSyncExternalStore } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UploadDeps } from "../upload-deps.ts";
import type { BatchState } from "./batch-state.ts";
import { batchStore } from "./batch-store.ts";
import { type BatchWork, batchWork } from "./batch-work.ts";
import { lanes } from "./lanes.ts";

export interface Batch {
  readonly state: BatchState;
  readonly work: BatchWork;
}

/** The batch on the page. It lives as long as the page does, and is stowed while the page is away at the sign-in. */
export function useBatch(deps: UploadDeps, campaign: Campaign, user: string): Batch {
  const [{ store, work }] = useState(() => {
    const store = batchStore();
    const lane = lanes({
      wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
      random: Math.random,
      onRest: (resting) => store.set({ resting }),
    });
    let files = 0;
    return { store, work: batchWork({ upload: deps, campaign, store, lanes: lane }, () => `${++files}`) };
  });
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    deps.batchShelf.hold(campaign.id, store.get);
    deps.batchShelf.take(user, campaign.id).then((kept) => {
      if (kept === null) return;
      store.set({ receivedAt: kept.receivedAt, restored: true });
      work.add([...kept.files.keys()], kept.files);
    });
    return () => deps.batchShelf.hold(campaign.id, null);
  }, [deps, campaign, store, work, user]);
  const { sending } = state;
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (sending) window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [sending]);
  return { state, work };
}
