import type { Annex, Campaign } from "../../campaign/campaign.ts";
import { codeListOf } from "../../campaign/lookup.ts";
import type { UnitEntry } from "../scope.ts";
import { type DocumentColumns, documentColumns } from "./document-columns.ts";
import { conflictsOf, type DocumentConflict, variantsOf } from "./document-conflicts.ts";
import type { DocumentGroup } from "./group-documents.ts";
import { meantCode } from "./issuer-level.ts";

/** One document, however many units reported it. */
export interface MergedDocument extends DocumentGroup {
  /** The wording most units use; with equal counts the first in the campaign's order. */
  readonly content: string;
  readonly conflicts: readonly DocumentConflict[];
  /** Who reported it, each unit once, in the campaign's order. */
  readonly reporters: readonly UnitEntry[];
}

/** All documents of an annex: by level of issuer, then by day, then as first reported. None where it lists none. */
export function mergedDocuments(campaign: Campaign, annex: Annex, groups: readonly DocumentGroup[]): MergedDocument[] {
  const columns = documentColumns(annex);
  if (columns === null) return [];
  return groups
    .map((group) => ({ document: documentOf(campaign, columns, group), rank: rankOf(campaign, columns, group) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || compareDays(one.rank[1], other.rank[1]))
    .map(({ document }) => document);
}

/** Groups that certainly are one, and those that a person has said to be one; the first of them lends its key. */
export function joinedGroups(
  groups: readonly DocumentGroup[],
  same: readonly (readonly [DocumentGroup, DocumentGroup])[],
  entries: readonly UnitEntry[],
): DocumentGroup[] {
  const leader = new Map(groups.map((group) => [group, group]));
  const leaderOf = (group: DocumentGroup): DocumentGroup => {
    const above = leader.get(group) ?? group;
    return above === group ? group : leaderOf(above);
  };
  const order = new Map(groups.map((group, index) => [group, index]));
  for (const [one, other] of same) {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if ((order.get(first) ?? 0) <= (order.get(second) ?? 0)) leader.set(second, first);
    else leader.set(first, second);
  }
  return [...Map.groupBy(groups, leaderOf)].map(([head, members]) => joinOf(head, members, entries));
}

function joinOf(head: DocumentGroup, members: readonly DocumentGroup[], entries: readonly UnitEntry[]): DocumentGroup {
  if (members.length === 1) return head;
  const order = new Map(entries.map(({ unit }, index) => [unit.id, index]));
  const rows = members
    .flatMap((member) => member.rows)
    .sort((one, other) => (order.get(one.entry.unit.id) ?? 0) - (order.get(other.entry.unit.id) ?? 0));
  return { ...head, rows };
}

function documentOf(campaign: Campaign, columns: DocumentColumns, group: DocumentGroup): MergedDocument {
  const [most] = variantsOf(campaign, columns.content, group);
  return {
    ...group,
    content: most?.shown ?? "",
    conflicts: conflictsOf(campaign, columns, group),
    reporters: [...new Set(group.rows.map(({ entry }) => entry))],
  };
}

/** Where the issuer stands in the list of levels, and the first day that is told. */
function rankOf(campaign: Campaign, { issuer }: DocumentColumns, { rows }: DocumentGroup): [number, string | null] {
  const list = issuer?.field.kind === "text" ? issuer.field.suggestions : null;
  const codes = list === null ? [] : (codeListOf(campaign, list)?.codes ?? []);
  const ranks = rows.flatMap(({ row }) => {
    const code = issuer === null ? null : meantCode(codes, row.values[issuer.id] ?? "");
    const rank = codes.findIndex((one) => one.code === code);
    return rank < 0 ? [] : [rank];
  });
  const days = rows.flatMap(({ issuedOn }) => (issuedOn === null ? [] : [issuedOn])).sort();
  return [ranks.reduce((lowest, rank) => Math.min(lowest, rank), codes.length), days[0] ?? null];
}

/** Days that nobody told come last. */
function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
