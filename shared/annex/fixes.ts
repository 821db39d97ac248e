import { formatPlace } from "../book/address.ts";
import type { Book } from "../book/book.ts";
import type { CellChange } from "../book/cell-change.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import { annexOf } from "../campaign/lookup.ts";
import type { Finding } from "../check/finding.ts";
import type { UnitId } from "../ids.ts";
import { readingContext } from "./context.ts";
import { displayText } from "./display-text.ts";
import { cellIn, cellOfRow, inReadableFont, standing, writtenValue } from "./field-change.ts";
import { legacyCells } from "./legacy-findings.ts";
import { UNICODE_FONT } from "./legacy-text.ts";
import type { AnnexRows, ReportRow } from "./reading.ts";

/**
 * Why a cell is offered to be written again. composed: the diacritics stand apart from their letters (NFD). look-alike:
 * Ð for Đ. spaces: odd or invisible characters. level: another wording of a code. date: a day typed as text.
 */
export type FixKind = "composed" | "look-alike" | "spaces" | "level" | "date";

export interface Fix {
  readonly kind: FixKind;
  readonly change: CellChange;
  /** As people read the cell before and after. */
  readonly before: string;
  readonly after: string;
}

/**
 * Cells whose meaning is certain but which are not written as the template has them. Nothing keeps such a report from
 * being sent: the same value was read. A cell is offered only when read alone it gives that same value beyond doubt.
 */
export function certainFixes(
  campaign: Campaign,
  unitId: UnitId,
  book: Book,
  annexes: readonly AnnexRows[],
): readonly Fix[] {
  const { codecOf } = readingContext(book, campaign, unitId, { accept: [], choose: {} });
  const fixOf = (sent: AnnexRows, annex: Annex, row: ReportRow, column: Column): Fix[] => {
    const codec = codecOf(column);
    const value = row.values[column.id] ?? null;
    const address = cellOfRow(sent, row.at, column.id);
    const cell = address === null ? null : cellIn(book, row.at.sheet, address);
    if (codec === null || value === null || address === null || typeof cell?.value !== "string") return [];
    const name = column.id === annex.nameColumn ? "" : (row.values[annex.nameColumn] ?? "");
    const decoded = codec(cell, name);
    if (decoded.doubt !== null || decoded.value !== value) return [];
    const written = writtenValue(campaign, column, value);
    if (written.value === cell.value || written.numberFormat === "@") return [];
    const change = inReadableFont(book, { sheet: row.at.sheet, cell: address, was: cell.value, ...written });
    const after = displayText({ value: written.value, style: { numberFormat: written.numberFormat ?? "General" } });
    return [{ kind: kindOf(column, cell.value), change, before: cell.value, after }];
  };
  return annexes.flatMap((sent) => {
    const annex = annexOf(campaign, sent.annex);
    if (annex === null) return [];
    return sent.rows.flatMap((row) => annex.columns.flatMap((column) => fixOf(sent, annex, row, column)));
  });
}

/** What a finding only supposes ("Có phải ý là …?"), as a change the person may ask for; never made for many at once. */
export function suggestedChange(campaign: Campaign, book: Book, finding: Finding): CellChange | null {
  const { annex, sheet, cell, parameters } = finding;
  const { suggested } = parameters;
  const column = annexOf(campaign, annex ?? "")?.columns.find(({ id }) => id === parameters.column);
  if (typeof suggested !== "string" || sheet === null || cell === null || column === undefined) return null;
  const written = writtenValue(campaign, column, suggested);
  return inReadableFont(book, { sheet, cell, was: standing(book, sheet, cell), ...written });
}

/** The cells of an old encoding that a finding speaks of, written again in Unicode and in a font that shows it. */
export function unicodeChanges(book: Book, finding: Pick<Finding, "id" | "sheet">): readonly CellChange[] {
  const sheet = book.sheets.find(({ name }) => name === finding.sheet);
  if (sheet === undefined) return [];
  return legacyCells(sheet, finding.id).map(({ place, before, after }) => ({
    sheet: sheet.name,
    cell: formatPlace(place),
    was: before,
    value: after,
    numberFormat: null,
    font: UNICODE_FONT,
  }));
}

function kindOf({ field }: Column, raw: string): FixKind {
  if (field.kind === "date") return "date";
  if (field.kind === "code") return "level";
  if (raw.normalize("NFC") !== raw) return "composed";
  return /[\u00d0\u0189\u00f0\u0256]/.test(raw) ? "look-alike" : "spaces";
}
