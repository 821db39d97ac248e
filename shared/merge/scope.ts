import type { ReportRow } from "../annex/reading.ts";
import type { Annex, Campaign, CampaignUnit } from "../campaign/campaign.ts";
import type { AnnexId, Instant, UnitId } from "../ids.ts";
import type { ReportState } from "../report/head.ts";
import { deadline } from "../report/lateness.ts";
import type { Contribution, MergeInput, Standing } from "./contribution.ts";
import { CENTRAL } from "./words.ts";

/** One unit of the merge, in the campaign's order, with its report where it has one that counts. */
export interface UnitEntry {
  readonly unit: CampaignUnit;
  /** The region's name; "Trung ương" for central bodies. */
  readonly region: string;
  readonly contribution: Contribution | null;
  readonly state: ReportState;
  /** Nothing had ever reached the receiver at `asOf`, although the unit's deadline had come. */
  readonly overdue: boolean;
  readonly late: boolean;
  /** The newest version, counting or not; 0 where nothing was sent. */
  readonly n: number;
  readonly acceptedAt: Instant | null;
  readonly extendedUntil: Instant | null;
}

/** Which units a merge speaks of, and which reports it can place nowhere. */
export interface Scope {
  readonly entries: readonly UnitEntry[];
  /** Reports of units that the campaign does not know or that were not chosen, and older ones of a unit given twice. */
  readonly leftOut: readonly Contribution[];
  readonly dueHasCome: boolean;
  /** Before the due instant, or while a unit that was asked has no report in it. */
  readonly provisional: boolean;
}

/** Orders and judges the input; the order of `input.contributions` and `input.standings` never matters. */
export function scopeOf(campaign: Campaign, input: MergeInput): Scope {
  const dueHasCome = Date.parse(input.asOf) >= deadline(campaign.due, null);
  const neverSent = (unit: UnitId): Standing => ({ ...NOTHING, unit, overdue: dueHasCome });
  const chosen = input.units === null ? null : new Set(input.units);
  const contributions = newestByUnit(input.contributions);
  const standings = new Map(input.standings.map((standing) => [standing.unit, standing]));
  const entries = campaign.units
    .filter(({ id, owes }) => (chosen === null || chosen.has(id)) && (owes || contributions.has(id)))
    .map((unit) =>
      entryOf(campaign, unit, contributions.get(unit.id) ?? null, standings.get(unit.id) ?? neverSent(unit.id)),
    );
  const placed = new Set(entries.map(({ contribution }) => contribution));
  return {
    entries,
    leftOut: [...input.contributions].filter((contribution) => !placed.has(contribution)).sort(byUnitThenNewest),
    dueHasCome,
    provisional: !dueHasCome || entries.some(({ contribution }) => contribution === null),
  };
}

/** The units that were asked and have no report in the merge. */
export function missingFrom({ entries }: Scope): UnitEntry[] {
  return entries.filter(({ contribution }) => contribution === null);
}

/** The rows of one annex in the order the unit wrote them. */
export function rowsOf(contribution: Contribution | null, annex: AnnexId): readonly ReportRow[] {
  const parts = contribution?.annexes.filter((part) => part.annex === annex) ?? [];
  return parts.flatMap(({ rows }) => rows);
}

/** The annexes whose rows are the assigned tasks: only these are counted by level. */
export function taskAnnexes(campaign: Campaign): Annex[] {
  return campaign.annexes.filter(({ listsTasks }) => listsTasks);
}

const NOTHING = { state: "not-sent", n: 0, acceptedAt: null, late: false, extendedUntil: null } as const;

function entryOf(
  campaign: Campaign,
  unit: CampaignUnit,
  contribution: Contribution | null,
  standing: Standing,
): UnitEntry {
  const region = campaign.regions.find(({ id }) => id === unit.region);
  const { state, n, acceptedAt, late } = contribution ?? standing;
  return {
    unit,
    region: unit.region === null ? CENTRAL : (region?.name ?? unit.region),
    contribution,
    state,
    overdue: contribution === null && standing.overdue,
    late,
    n,
    acceptedAt,
    extendedUntil: standing.extendedUntil,
  };
}

function newestByUnit(contributions: readonly Contribution[]): Map<string, Contribution> {
  // The newest comes first, and a Map keeps the last entry of a key.
  return new Map(
    [...contributions]
      .sort(byUnitThenNewest)
      .reverse()
      .map((contribution) => [contribution.unit, contribution]),
  );
}

function byUnitThenNewest(one: Contribution, other: Contribution): number {
  return (
    compare(one.unit, other.unit) ||
    other.n - one.n ||
    compare(one.receiptCode, other.receiptCode) ||
    // Two reports that claim to be the same version: any fixed choice will do, and the other is named on the cover.
    compare(JSON.stringify(one), JSON.stringify(other))
  );
}

/** By code unit: for a fixed order, not for display. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
