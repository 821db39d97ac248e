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
/**
 * Formats, merges and heights. Office.js packs each as a dozen objects when a request goes out: a matrix of a hundred
 * rows took twenty times as long for its colours as for its words.
 */
const PIECE_SETTINGS = 24;

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
      const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
      return {
        sheets: book.sheets.map(outlineOf),
        activeSheet: book.activeSheet,
        label: "tổng hợp",
        rows: async (name, from) => {
          const sheet = sheets.get(name);
          return sheet === undefined ? [] : pieceOf(sheet, from);
        },
      };
    },
    close: () => undefined,
  };
}

function outlineOf({ rows, validations: _, ...sheet }: Sheet): SheetOutline {
  return { ...sheet, rowCount: rows.length };
}

function pieceOf(sheet: Sheet, from: number): Sheet["rows"] {
  const { rows } = sheet;
  const isFull = (count: number, characters: number, settings: number): boolean =>
    count >= PIECE_ROWS || characters >= PIECE_CHARACTERS || settings >= PIECE_SETTINGS;
  let to = from;
  let characters = 0;
  let settings = 0;
  while (to < rows.length && (to === from || !isFull(to - from, characters, settings))) {
    for (const cell of rows[to] ?? []) characters += String(cell?.value ?? "").length;
    settings += settingsOf(sheet, to, from);
    to += 1;
  }
  return rows.slice(from, to);
}

/** How many rectangles of one format begin in a row of the piece that starts at `from`, how many merges and heights end in it. */
function settingsOf({ rows, merges, rowHeights }: Sheet, row: number, from: number): number {
  const cells = rows[row] ?? [];
  const above = row === from ? [] : (rows[row - 1] ?? []);
  const begins = cells.filter(
    (cell, column) => cell !== null && cell.style !== cells[column - 1]?.style && cell.style !== above[column]?.style,
  );
  return begins.length + merges.filter(({ bottom }) => bottom === row).length + (rowHeights.has(row) ? 1 : 0);
}
