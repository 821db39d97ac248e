import { mergeDesk } from "./merge-desk.ts";
import type { BookInPieces } from "./open-workbook.ts";
import type { Asked, Told } from "./worker-desk.ts";

/** The desk in a thread of its own: merging the whole country takes longer than a page may stand still. */
const desk = mergeDesk();
let book: BookInPieces | null = null;

self.addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  switch (data.kind) {
    case "add":
      return desk.add(data.contribution);
    case "add-previous":
      return desk.addPrevious(data.contribution);
    case "merge": {
      book = await desk.merge(data.campaign, data.frame);
      const { sheets, activeSheet, label } = book;
      return tell({ kind: "merged", sheets, activeSheet, label });
    }
    case "rows":
      return tell({ kind: "rows", rows: (await book?.rows(data.sheet, data.from)) ?? [] });
  }
});

function tell(told: Told): void {
  self.postMessage(told);
}
