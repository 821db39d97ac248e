import type { Annex, CampaignUnit, Code } from "../../campaign/campaign.ts";
import type { UnitId } from "../../ids.ts";
import { type RegionScheme, SCHEME_2023, SCHEME_2025 } from "../../unit/regions.ts";
import { goesBy, regionKey, regionKeys, SCHEME_WORDS } from "../region-keys.ts";
import type { UnitEntry } from "../scope.ts";
import { lineFor, type TotalsLine } from "../totals.ts";
import { KIND_WORDS } from "../words.ts";
import { bodyGroups } from "./body-groups.ts";
import type { CampaignReports } from "./two-campaigns.ts";

/** The units of one kind or region in one campaign, and whether the line before it may be set beside. */
export interface YearLine {
  readonly year: number;
  readonly totals: TotalsLine;
  /** Null in the first campaign. */
  readonly against: Standing | null;
  /** The year in which nobody is in this bucket any more; null where somebody is. */
  readonly endsBefore: number | null;
}

/**
 * `comparable`: the same bodies, all of them heard. `regrouped`: all that they were, in another number of reports.
 * Otherwise no figure of the two may be compared: bodies came in or went out, or a report is wanting.
 */
export type Standing =
  | { readonly kind: "comparable" }
  | { readonly kind: "regrouped"; readonly before: number; readonly after: number }
  | { readonly kind: "other-bodies"; readonly units: readonly CampaignUnit[] }
  | { readonly kind: "reports-wanting"; readonly before: number; readonly after: number };

export interface YearBlock {
  readonly title: string;
  /** Each bucket's lines, oldest first. */
  readonly lines: readonly YearLine[];
}

/** Levels in two campaigns: together, by kind, and by region as the country was divided in either. */
export function yearBlocks(
  earlier: CampaignReports,
  later: CampaignReports,
  annex: Annex,
  levels: readonly Code[],
): YearBlock[] {
  const block = (title: string, keys: readonly string[], keyOf: (unit: CampaignUnit) => string): YearBlock => ({
    title,
    lines: keys.flatMap((key) => bucketLines(key, earlier, later, { annex, levels, keyOf })),
  });
  return [
    block("Tất cả đơn vị", [EVERYBODY], () => EVERYBODY),
    block("Theo loại đơn vị", Object.values(KIND_WORDS), ({ kind }) => KIND_WORDS[kind]),
    ...schemesOf(earlier, later).map((scheme) =>
      block(`Theo vùng ${SCHEME_WORDS[scheme.id]}`, regionKeys(scheme), (unit) => regionKey(scheme, unit)),
    ),
  ];
}

const EVERYBODY = "Cả nước";

/** The divisions that the two campaigns themselves go by: one where nothing was redrawn. */
export function schemesOf(earlier: CampaignReports, later: CampaignReports): RegionScheme[] {
  return [SCHEME_2023, SCHEME_2025].filter((scheme) =>
    [earlier, later].some(({ campaign }) => goesBy(campaign, scheme)),
  );
}

interface Bucketing {
  readonly annex: Annex;
  readonly levels: readonly Code[];
  readonly keyOf: (unit: CampaignUnit) => string;
}

function bucketLines(
  key: string,
  earlier: CampaignReports,
  later: CampaignReports,
  { annex, levels, keyOf }: Bucketing,
): YearLine[] {
  const inBucket = ({ scope }: CampaignReports): UnitEntry[] => scope.entries.filter(({ unit }) => keyOf(unit) === key);
  const [before, after] = [inBucket(earlier), inBucket(later)];
  const totals = (entries: readonly UnitEntry[]): TotalsLine => lineFor(key, entries, annex, levels);
  const [first, last] = [earlier.campaign.year, later.campaign.year];
  const endsBefore = after.length === 0 ? last : null;
  const against = standingOf(before, after, earlier, later);
  return [
    ...(before.length === 0 ? [] : [{ year: first, totals: totals(before), against: null, endsBefore }]),
    ...(after.length === 0 ? [] : [{ year: last, totals: totals(after), against, endsBefore: null }]),
  ];
}

function standingOf(
  before: readonly UnitEntry[],
  after: readonly UnitEntry[],
  earlier: CampaignReports,
  later: CampaignReports,
): Standing {
  const idsOf = (entries: readonly UnitEntry[]): ReadonlySet<UnitId> => new Set(entries.map(({ unit }) => unit.id));
  const [olds, news] = [idsOf(before), idsOf(after)];
  const touched = bodyGroups(earlier.campaign, later.campaign).filter(
    (group) => group.before.some(({ id }) => olds.has(id)) || group.after.some(({ id }) => news.has(id)),
  );
  // A receiver that took a body over is among these: what it took is reported no more.
  const others = touched.flatMap((group) => [
    ...group.before.filter(({ id }) => !olds.has(id)),
    ...group.after.filter(({ id }) => !news.has(id)),
    ...(group.after.length === 0 ? group.before : []),
    ...(group.before.length === 0 ? group.after : []),
  ]);
  if (others.length > 0) return { kind: "other-bodies", units: others };
  const wanting = (entries: readonly UnitEntry[]): number => entries.filter((one) => one.contribution === null).length;
  const [missingThen, missingNow] = [wanting(before), wanting(after)];
  if (missingThen + missingNow > 0) return { kind: "reports-wanting", before: missingThen, after: missingNow };
  const alone = touched.every((group) => group.before.length === 1 && group.after.length === 1);
  return alone ? { kind: "comparable" } : { kind: "regrouped", before: before.length, after: after.length };
}
