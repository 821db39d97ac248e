import { documentsIn } from "../../annex/listed-documents.ts";
import { ownNumber } from "../../annex/own-document.ts";
import type { ReportRow } from "../../annex/reading.ts";
import type { Annex, Campaign } from "../../campaign/campaign.ts";
import type { DocumentNumber } from "../../text/document-number.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { matchKey } from "../../text/match-key.ts";
import { rowsOf, type UnitEntry } from "../scope.ts";
import { type DocumentColumns, documentColumns } from "./document-columns.ts";
import { isKnownBody, issuingBody } from "./issuing-body.ts";
import { wordsOf } from "./wording.ts";

/** One row of one unit's list of documents. */
export interface DocumentRow {
  readonly entry: UnitEntry;
  readonly row: ReportRow;
  readonly number: DocumentNumber | null;
  /** ISO date, or null. */
  readonly issuedOn: string | null;
  /** The words of its text, its number left out: looked at only where documents are held against each other. */
  readonly words: () => ReadonlySet<string>;
}

/** All rows that certainly speak of one document. */
export interface DocumentGroup {
  /** Stable: made from what the document is, never from where it stood or who else reported. */
  readonly key: string;
  /** Number, symbol and body without the year; null without a number. */
  readonly name: string | null;
  readonly year: number | null;
  /** In the campaign's order, each unit's rows as it wrote them. */
  readonly rows: readonly DocumentRow[];
}

/**
 * A document is its number, symbol, issuer and year: numbers restart every year (825/QĐ-TTg exists in 2020 and 2023)
 * and repeat from province to province. Rows whose number, body and year are all told are one group, whatever else they
 * say: other differences are conflicts. A row without a number stays alone: many bodies have a "Kế hoạch thực hiện …".
 */
export function groupDocuments(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): DocumentGroup[] {
  const columns = documentColumns(annex);
  if (columns === null) return [];
  const groups = new Map<string, { name: string | null; year: number | null; rows: DocumentRow[] }>();
  for (const entry of entries) {
    const seen = new Map<string, number>();
    for (const row of rowsOf(entry.contribution, annex.id)) {
      const read = readRow(columns, entry, row);
      const { key, name, year } = identityOf(campaign, columns, read, seen);
      const group = groups.get(key) ?? { name, year, rows: [] };
      group.rows.push(read);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function readRow({ content, issuedOn }: DocumentColumns, entry: UnitEntry, row: ReportRow): DocumentRow {
  const text = row.values[content.id] ?? "";
  // A cell that still lists several documents is none of them.
  const number = documentsIn(text) > 1 ? null : ownNumber(text);
  return { entry, row, number, issuedOn: row.values[issuedOn.id] ?? null, words: wordsOf(text, number) };
}

function identityOf(
  campaign: Campaign,
  columns: DocumentColumns,
  { entry, row, number, issuedOn }: DocumentRow,
  seen: Map<string, number>,
): { key: string; name: string | null; year: number | null } {
  const content = row.values[columns.content.id] ?? "";
  if (number === null) {
    const key = `text:${fingerprint(entry.unit.id, matchKey(content), issuedOn ?? "")}`;
    return { key: onceMore(key, seen), name: null, year: null };
  }
  const issuer = columns.issuer === null ? "" : (row.values[columns.issuer.id] ?? "");
  const body = issuingBody(campaign, number, { content, issuer, reporter: entry.unit });
  const year = number.year ?? yearOf(issuedOn);
  const name = `${number.number.replace(/^0+(?=\d)/, "")}/${number.symbol.toUpperCase()}@${body}`;
  const key = `${name}#${year ?? "?"}`;
  // Whose it is, or of which year, is not told: only the unit's own word for it.
  const told = year !== null && isKnownBody(body);
  return { key: told ? key : onceMore(`${key}~${entry.unit.id}`, seen), name, year };
}

/** Two rows of one unit that cannot be told apart stay two. */
function onceMore(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}+${times}`;
}

function yearOf(day: string | null): number | null {
  const year = Number(day?.slice(0, 4));
  return Number.isInteger(year) && year > 1900 ? year : null;
}
