import { columnLetters, parsePlace } from "../book/address.ts";
import type { Book } from "../book/book.ts";
import type { CellChange } from "../book/cell-change.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { annexOf, unitOf } from "../campaign/lookup.ts";
import type { UnitId } from "../ids.ts";
import type { Receipt } from "../report/head.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import { standing } from "./field-change.ts";
import { readIdentity } from "./identity.ts";
import type { AnnexRows } from "./reading.ts";
import { templateRows } from "./template-rows.ts";

/** `Biên nhận số NQ57-2023/BCT/1/3F2A9C1B, …`: nobody's own words, so it is known wherever it stands. */
const RECEIPT_LINE = /^Biên nhận số [A-Z0-9-]+\/[A-Z0-9@-]+\/\d+\/[0-9A-F]{8}(?:,|$)/;

/** Whether a text is a receipt line of ours. Such a line is never data and never ends a table. */
export function isReceiptLine(text: string): boolean {
  return RECEIPT_LINE.test(text);
}

export function receiptLine({ code, n, acceptedAt }: Receipt): string {
  return `Biên nhận số ${code}, phiên bản ${n}, nhận lúc ${formatVietnamTime(acceptedAt)}`;
}

/**
 * The receipt as one line under each list with rows: over the line of an earlier receipt, else under the last thing on
 * the sheet and under the template's ruled rows, so that rows can still be added.
 */
export function receiptChanges(
  campaign: Campaign,
  unitId: UnitId,
  book: Book,
  annexes: readonly AnnexRows[],
  receipt: Receipt,
): readonly CellChange[] {
  const value = receiptLine(receipt);
  return annexes.flatMap((sent): CellChange[] => {
    const [first] = sent.rows;
    if (first === undefined || annexOf(campaign, sent.annex)?.kind !== "list") return [];
    const { sheet } = first.at;
    const letter = firstLetter(sent);
    const row = earlierLine(book, sheet, letter) ?? rowUnderAll(campaign, unitId, book, sent, sheet);
    const cell = `${letter}${row}`;
    return [{ sheet, cell, was: standing(book, sheet, cell), value, numberFormat: "@" }];
  });
}

function firstLetter({ columns }: AnnexRows): string {
  const places = Object.values(columns ?? {}).flatMap((letter) => parsePlace(`${letter}1`)?.column ?? []);
  return columnLetters(places.length === 0 ? 0 : Math.min(...places));
}

function earlierLine(book: Book, sheet: string, letter: string): number | null {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const column = parsePlace(`${letter}1`)?.column ?? 0;
  const index = rows.findIndex((row) => isReceiptLine(String(row[column]?.value ?? "")));
  return index < 0 ? null : index + 1;
}

/** As people number rows, with one left empty above. */
function rowUnderAll(campaign: Campaign, unitId: UnitId, book: Book, { annex: id }: AnnexRows, sheet: string): number {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const used = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell.value !== "")) + 1;
  const unit = unitOf(campaign, unitId);
  const annex = annexOf(campaign, id);
  const name = book.names.find((each) => each.sheet === sheet && readIdentity(each.name)?.annex === id);
  const ruled =
    unit === null || annex === null || name === undefined
      ? 0
      : name.range.top + 1 + templateRows(campaign, unit, annex).length;
  return Math.max(used, ruled) + 2;
}
