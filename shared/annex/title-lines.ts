import { formatPlace } from "../book/address.ts";
import type { Book, Sheet } from "../book/book.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { filledColumns, gridOf, textAt } from "./grid.ts";
import { headingMatcher } from "./headings.ts";
import { readIdentity } from "./identity.ts";
import { readLegacy } from "./legacy-findings.ts";
import { findTables } from "./tables.ts";

/** A line of text above the tables of a sheet, where a report says whose it is. */
export interface TitleLine {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Titles stand within so many rows, or a table is no annex's. */
const TITLE_ROWS = 60;
/** Titles in an old encoding are read as they look: what they say is only a signal. */
const NO_ANSWERS = { accept: [], choose: {} };
/** A cover has a few lines; a sheet with more is a list, and a list may name anybody. */
const MOST_ON_A_COVER = 40;

/** What stands above the first table of each annex, and on covers. Rows of tables are never looked at. */
export function titleLines(book: Book, campaign: Campaign): TitleLine[] {
  const matchers = campaign.annexes.map((annex) => headingMatcher(campaign, annex));
  return book.sheets.flatMap((sheet) => {
    if (sheet.visibility !== "visible") return [];
    const top = { ...sheet, rows: sheet.rows.slice(0, TITLE_ROWS) };
    const grid = gridOf(readLegacy(top, NO_ANSWERS).sheet);
    const [table] = findTables(grid, matchers, annexesNamed(book, sheet));
    if (table === undefined && !isCover(sheet)) return [];
    const lines: TitleLine[] = [];
    for (let row = 0; row < (table?.header ?? grid.height); row++) {
      for (const column of filledColumns(grid, row)) {
        const cell = formatPlace({ row, column });
        for (const text of textAt(grid, row, column).split("\n")) lines.push({ sheet: sheet.name, cell, text });
      }
    }
    return lines;
  });
}

function annexesNamed({ names }: Book, { name }: Sheet): string[] {
  return names.flatMap((each) => (each.sheet === name ? (readIdentity(each.name)?.annex ?? []) : []));
}

/** A row of three cells is a table's: perhaps an annex whose headings nobody knows, and its rows name whomever they like. */
function isCover({ rows }: Sheet): boolean {
  const filled = rows.map((row) => row.filter((cell) => cell !== null && cell.value !== "").length);
  return filled.every((cells) => cells < 3) && filled.reduce((sum, cells) => sum + cells, 0) <= MOST_ON_A_COVER;
}
