import type { Sheet } from "../../shared/book/book.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Contribution } from "../../shared/merge/contribution.ts";
import type { MergeDesk, MergeFrame } from "./merge-desk.ts";
import type { BookInPieces } from "./open-workbook.ts";

/** What the page says to the worker, one question at a time. */
export type Asked =
  | { readonly kind: "add" | "add-previous"; readonly contribution: Contribution }
  | { readonly kind: "merge"; readonly campaign: Campaign; readonly frame: MergeFrame }
  | { readonly kind: "rows"; readonly sheet: string; readonly from: number };

export type Told =
  | ({ readonly kind: "merged" } & Omit<BookInPieces, "rows">)
  | { readonly kind: "rows"; readonly rows: Sheet["rows"] };

/** The merge desk in a worker of its own. A failure in there rejects whatever is being waited for. */
export function workerDesk(): MergeDesk {
  const worker = new Worker(new URL("./merge-worker.ts", import.meta.url), { type: "module" });
  const say = (asked: Asked): void => worker.postMessage(asked);
  const ask = (asked: Asked): Promise<Told> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Told>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(`the merge worker failed: ${message}`));
      say(asked);
    });
  return {
    add: (contribution) => say({ kind: "add", contribution }),
    addPrevious: (contribution) => say({ kind: "add-previous", contribution }),
    merge: async (campaign, frame) => {
      const told = await ask({ kind: "merge", campaign, frame });
      if (told.kind !== "merged") throw new Error(`the merge worker answered ${told.kind}`);
      const { sheets, activeSheet, label } = told;
      return { sheets, activeSheet, label, rows: (sheet, from) => rowsOf(ask, sheet, from) };
    },
    close: () => worker.terminate(),
  };
}

async function rowsOf(ask: (asked: Asked) => Promise<Told>, sheet: string, from: number): Promise<Sheet["rows"]> {
  const told = await ask({ kind: "rows", sheet, from });
  return told.kind === "rows" ? told.rows : [];
}
