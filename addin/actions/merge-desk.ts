import type { Sheet } from "../../shared/book/book.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Contribution, MergeInput, PreviousInput } from "../../shared/merge/contribution.ts";
import { merge } from "../../shared/merge/merge.ts";
import type { BookInPieces, SheetOutline } from "./open-workbook.ts";

/** What a merge says beside the reports in it. */
export interface MergeFrame extends Omit<MergeInput, "contributions" | "previous"> {
  readonly previous: Omit<PreviousInput, "contributions"> | null;
}

/** Merges reports that come one by one, and hands the Book out in pieces; `shared/merge` does the work. */
export interface MergeDesk {
  add(contribution: Contribution): void;
  /** A report of the campaign before. */
  addPrevious(contribution: Contribution): void;
  merge(campaign: Campaign, frame: MergeFrame): Promise<BookInPieces>;
  /** Nothing more will be asked. */
  close(): void;
}

/** A piece is written by one request and handled in one go: both must stay short. */
const PIECE_ROWS = 250;
const PIECE_CHARACTERS = 80_000;

/** The desk itself, working where it is called: in the worker, and in tests. */
export function mergeDesk(): MergeDesk {
  const contributions: Contribution[] = [];
  const earlier: Contribution[] = [];
  return {
    add: (contribution) => void contributions.push(contribution),
    addPrevious: (contribution) => void earlier.push(contribution),
    merge: async (campaign, { previous, ...frame }) => {
      const before = previous === null ? null : { ...previous, contributions: earlier };
      const book = merge(campaign, { ...frame, contributions, previous: before });
      const rows = new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
      return {
        sheets: book.sheets.map(outlineOf),
        activeSheet: book.activeSheet,
        label: "tổng hợp",
        rows: async (sheet, from) => pieceOf(rows.get(sheet) ?? [], from),
      };
    },
    close: () => undefined,
  };
}

function outlineOf({ rows, validations: _, ...sheet }: Sheet): SheetOutline {
  return { ...sheet, rowCount: rows.length };
}

function pieceOf(rows: Sheet["rows"], from: number): Sheet["rows"] {
  let to = from;
  let characters = 0;
  while (to < rows.length && to - from < PIECE_ROWS && (to === from || characters < PIECE_CHARACTERS)) {
    for (const cell of rows[to] ?? []) characters += String(cell?.value ?? "").length;
    to += 1;
  }
  return rows.slice(from, to);
}
