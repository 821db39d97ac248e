import type { BatchFile } from "./batch-file.ts";
import { type BatchState, NO_BATCH } from "./batch-state.ts";

/** The batch on the page. It lives outside of React: requests that overlap must each see what the others have found. */
export interface BatchStore {
  get(): BatchState;
  set(change: Partial<BatchState>): void;
  file(id: string): BatchFile | null;
  setFile(id: string, change: Partial<BatchFile>): void;
  subscribe(heard: () => void): () => void;
}

export function batchStore(): BatchStore {
  let state = NO_BATCH;
  const listeners = new Set<() => void>();
  const set = (change: Partial<BatchState>): void => {
    state = { ...state, ...change };
    for (const heard of listeners) heard();
  };
  return {
    get: () => state,
    set,
    file: (id) => state.files.find((file) => file.id === id) ?? null,
    setFile: (id, change) =>
      set({ files: state.files.map((file) => (file.id === id ? { ...file, ...change } : file)) }),
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
