import { columnLetters, parsePlace } from "../book/address.ts";
import type { Book } from "../book/book.ts";
import type { CellChange } from "../book/cell-change.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { AnnexId, ColumnId } from "../ids.ts";
import type { LocatedDifference } from "../report/difference.ts";
import { inReadableFont, standing, writtenValue } from "./field-change.ts";
import { readIdentity } from "./identity.ts";
import type { AnnexRows, ReportRow, RowPlace } from "./reading.ts";

export interface Taking {
  readonly changes: readonly CellChange[];
  /** Chosen, but with no place in the workbook: no such column, a merged cell, no empty row under the table. */
  readonly unplaced: readonly LocatedDifference[];
}

/**
 * What to write so that the workbook says theirs in the chosen cells. `chosen` are differences from theirs (before) to
 * mine (after). A row that only they have goes into the first empty row under the last one of the table.
 */
export function takeTheirs(
  campaign: Campaign,
  book: Book,
  mine: readonly AnnexRows[],
  chosen: readonly LocatedDifference[],
): Taking {
  const changes: CellChange[] = [];
  const unplaced: LocatedDifference[] = [];
  const places = newPlaces(campaign, book, mine, chosen);
  for (const difference of chosen) {
    const { annex, column, before, after, rowBefore, rowAfter } = difference;
    const field = annexOf(campaign, annex)?.columns.find(({ id }) => id === column);
    const at = rowAfter?.at ?? (rowBefore === null ? null : (places.get(rowBefore) ?? null));
    const letter = lettersOf(campaign, book, mine, annex)?.[column];
    const was = at === null || letter === undefined ? "" : standing(book, at.sheet, `${letter}${at.row}`);
    // A value without a cell of its own is shown by a merged one above: that one is not this row's alone.
    const isMerged = rowAfter !== null && after !== null && was === "";
    if (at === null || letter === undefined || field === undefined || isMerged) unplaced.push(difference);
    else {
      const change = { sheet: at.sheet, cell: `${letter}${at.row}`, was, ...writtenValue(campaign, field, before) };
      changes.push(inReadableFont(book, change));
    }
  }
  return { changes, unplaced };
}

/** A place under the table for every row that only they have. */
function newPlaces(
  campaign: Campaign,
  book: Book,
  mine: readonly AnnexRows[],
  chosen: readonly LocatedDifference[],
): ReadonlyMap<ReportRow, RowPlace> {
  const places = new Map<ReportRow, RowPlace>();
  const next = new Map<AnnexId, RowPlace | null>();
  for (const { annex, rowBefore, rowAfter } of chosen) {
    if (rowAfter !== null || rowBefore === null || places.has(rowBefore)) continue;
    const printed = printedPlace(campaign, book, annex, rowBefore);
    if (printed !== null) {
      places.set(rowBefore, printed);
      continue;
    }
    const free = next.has(annex) ? (next.get(annex) ?? null) : underTable(book, mine, annex);
    const columns = lettersOf(campaign, book, mine, annex);
    if (free === null || columns === null || !isEmpty(book, free, columns)) {
      next.set(annex, null);
      continue;
    }
    places.set(rowBefore, free);
    next.set(annex, { ...free, row: free.row + 1 });
  }
  return places;
}

/** Where the outline prints the item that this row answers: nobody has answered it in this workbook. */
function printedPlace(campaign: Campaign, book: Book, id: AnnexId, { values }: ReportRow): RowPlace | null {
  const annex = annexOf(campaign, id);
  const header = headerOf(book, id);
  const item = annex?.kind === "outline" ? (values[annex.nameColumn] ?? null) : null;
  const sheet = book.sheets.find(({ name }) => name === header?.sheet);
  if (annex === null || header === null || item === null || sheet === undefined) return null;
  const column = header.range.left + annex.columns.findIndex((each) => each.id === annex.nameColumn);
  const row = sheet.rows.findIndex((cells, index) => index > header.range.top && String(cells[column]?.value) === item);
  return row < 0 ? null : { sheet: sheet.name, row: row + 1 };
}

function underTable(book: Book, mine: readonly AnnexRows[], annex: AnnexId): RowPlace | null {
  const last = mine.find((each) => each.annex === annex)?.rows.at(-1)?.at;
  if (last !== undefined) return { ...last, row: last.row + 1 };
  const header = headerOf(book, annex);
  return header === null ? null : { sheet: header.sheet, row: header.range.top + 2 };
}

/** The columns as the sheet has them; in a template of ours without rows, as the template has them. */
function lettersOf(
  campaign: Campaign,
  book: Book,
  mine: readonly AnnexRows[],
  annex: AnnexId,
): Readonly<Record<ColumnId, string>> | null {
  const known = mine.find((each) => each.annex === annex)?.columns;
  if (known !== undefined) return known;
  const columns = annexOf(campaign, annex)?.columns ?? [];
  const left = headerOf(book, annex)?.range.left;
  return left === undefined
    ? null
    : Object.fromEntries(columns.map(({ id }, index) => [id, columnLetters(left + index)]));
}

function headerOf({ names }: Book, annex: AnnexId) {
  return names.find(({ name }) => readIdentity(name)?.annex === annex) ?? null;
}

function isEmpty(book: Book, { sheet, row }: RowPlace, columns: Readonly<Record<ColumnId, string>>): boolean {
  return Object.values(columns).every((letter) => {
    const address = `${letter}${row}`;
    return parsePlace(address) !== null && standing(book, sheet, address) === "";
  });
}
