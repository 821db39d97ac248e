import type { Campaign, Column } from "../../campaign/campaign.ts";
import { codeLabel, codeListOf } from "../../campaign/lookup.ts";
import { matchKey } from "../../text/match-key.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import type { DocumentColumns } from "./document-columns.ts";
import type { DocumentGroup, DocumentRow } from "./group-documents.ts";
import { meantCode } from "./issuer-level.ts";
import { likeness } from "./wording.ts";

/** One thing that was said of a document, and who said it. */
export interface Variant {
  readonly shown: string;
  readonly rows: readonly DocumentRow[];
}

/** One column in which the reports of one document differ: never averaged, never chosen for. */
export interface DocumentConflict {
  readonly column: Column;
  /** The most often said first. */
  readonly variants: readonly Variant[];
}

/** Below this two texts under one number speak of different things: one of the numbers may be mistyped. */
const UNLIKE = 0.2;
/** Texts of fewer words say too little to be unlike. */
const TELLING_WORDS = 5;

/** What the rows of one document say in one column, equal sayings together; rows that say nothing are left out. */
export function variantsOf(campaign: Campaign, column: Column, { rows }: DocumentGroup): Variant[] {
  const [only, ...others] = rows;
  // Most documents are reported once, and then there is nothing to compare.
  if (only !== undefined && others.length === 0) {
    const value = only.row.values[column.id] ?? "";
    return value === "" ? [] : [{ shown: shownValue(campaign, column, value), rows }];
  }
  const variants = new Map<string, { shown: string; rows: DocumentRow[] }>();
  for (const one of rows) {
    const value = one.row.values[column.id] ?? "";
    if (value === "") continue;
    const key = keyOf(campaign, column, value);
    const variant = variants.get(key) ?? { shown: shownValue(campaign, column, value), rows: [] };
    variant.rows.push(one);
    variants.set(key, variant);
  }
  return [...variants.values()].sort((one, other) => other.rows.length - one.rows.length);
}

export function conflictsOf(campaign: Campaign, columns: DocumentColumns, group: DocumentGroup): DocumentConflict[] {
  const compared = [columns.issuedOn, columns.issuer, columns.status].filter((column) => column !== null);
  const differing = compared
    .map((column) => ({ column, variants: variantsOf(campaign, column, group) }))
    .filter(({ variants }) => variants.length > 1);
  if (!speakOfDifferentThings(group.rows)) return differing;
  return [{ column: columns.content, variants: variantsOf(campaign, columns.content, group) }, ...differing];
}

function speakOfDifferentThings(rows: readonly DocumentRow[]): boolean {
  if (rows.length === 1) return false;
  const [first, ...others] = rows.map(({ words }) => words()).filter(({ size }) => size >= TELLING_WORDS);
  return first !== undefined && others.some((words) => likeness(first, words) < UNLIKE);
}

function shownValue(campaign: Campaign, { field }: Column, value: string): string {
  if (field.kind === "code") return codeLabel(campaign, field.list, value);
  return field.kind === "date" ? formatDay(value) : value;
}

/** Two wordings of one value have one key: "UBND tỉnh" and "UBND tỉnh Lào Cai" name the same level of issuer. */
function keyOf(campaign: Campaign, { field }: Column, value: string): string {
  if (field.kind !== "text") return value;
  const list = field.suggestions === null ? null : codeListOf(campaign, field.suggestions);
  return (list === null ? null : meantCode(list.codes, value)) ?? matchKey(value);
}
