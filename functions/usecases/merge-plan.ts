import { createHash } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { Instant, UnitId } from "../../shared/ids.ts";
import { type MergeDecision, standingDecisions } from "../../shared/merge/decision.ts";
import { foldLog, logAt, type StandingVersion, standingVersion } from "../../shared/report/fold-log.ts";
import type { Head, LogEntry } from "../../shared/report/head.ts";
import type { MergeState } from "../store/heads.ts";
import type { StoredMerge } from "../store/merges.ts";
import { unpackIds } from "./packed-ids.ts";

/** What a merge asked for now would hold, decided from the heads alone: no content is read to find out. */
export interface MergePlan {
  /** Names the whole input: the same plan is the same merge. */
  readonly id: string;
  readonly asOf: Instant;
  /** Null for all units that owe a report. */
  readonly units: readonly UnitId[] | null;
  /** In the campaign's order. */
  readonly standing: readonly { readonly head: Head; readonly version: StandingVersion }[];
  /** Heads at `asOf` of units that contribute nothing. */
  readonly missing: readonly Head[];
  /** Those that count, oldest first: what was decided over again is left out. */
  readonly decisions: readonly MergeDecision[];
  /** What the campaign before had come to at `asOf`; null where it has no report that counts. */
  readonly previous: PreviousPlan | null;
}

export interface PreviousPlan {
  readonly campaign: Campaign;
  readonly plan: MergePlan;
}

/** Goes into the id: raise it whenever the same input gives another workbook, in `shared/merge` or in how it is pressed. */
const MERGE_FORMAT = 2;

/** What a merge knows before it reads any report. */
export interface Known extends KnownReports {
  /** Null where the campaign goes on from none. */
  readonly previous: (KnownReports & { readonly campaign: Campaign }) | null;
}

type KnownReports = Pick<MergeState, "heads" | "decisions">;

/** The newest are used: more than anybody decides, and a merge's record has room for that many. */
const DECISIONS = 15_000;
const PREVIOUS_DECISIONS = 2_000;

/**
 * Decisions say how to merge, not what was reported: a merge as of an earlier instant uses those of today.
 * `asOf` null means the last event of the asked units; before any, the day of the letter.
 */
export function planMerge(
  campaign: Campaign,
  { heads, decisions, previous }: Known,
  asked: { readonly asOf: Instant | null; readonly units: readonly UnitId[] | null },
): MergePlan {
  const logs = logsOf(campaign, heads, asked.units);
  const asOf = asked.asOf ?? lastEvent([...logs.values()].flat()) ?? `${campaign.letter.issuedOn}T00:00:00.000Z`;
  const then = new Map([...logs].map(([unit, log]) => [unit, logAt(log, asOf)]));
  return planOf(
    campaign,
    asOf,
    then,
    standingDecisions(decisions).slice(-DECISIONS),
    previous === null ? null : planPrevious(previous, asOf),
  );
}

function planPrevious({ campaign, heads, decisions }: NonNullable<Known["previous"]>, asOf: Instant): PreviousPlan {
  const newest = standingDecisions(decisions).slice(-PREVIOUS_DECISIONS);
  const plan = planMerge(campaign, { heads, decisions: newest, previous: null }, { asOf, units: null });
  return { campaign, plan };
}

/**
 * The plan of a merge made earlier, from what its record says it knew. Another id than the record's means that the
 * campaign or the form of a merge has changed since, and that workbook cannot be made any more.
 */
export function planAgain(campaign: Campaign, { previous, ...known }: Known, made: StoredMerge): MergePlan {
  const { asOf, versions, missing } = made;
  const units = [...versions.map(({ unit }) => unit), ...missing];
  const before = made.previous;
  if (previous === null || before === null) return planFrom(campaign, known, asOf, units, made, null);
  const plan = planFrom(previous.campaign, previous, asOf, null, before, null);
  return planFrom(campaign, known, asOf, units, made, { campaign: previous.campaign, plan });
}

function planFrom(
  campaign: Campaign,
  { heads, decisions }: KnownReports,
  asOf: Instant,
  units: readonly UnitId[] | null,
  made: Pick<StoredMerge, "logLengths" | "decisions">,
  previous: PreviousPlan | null,
): MergePlan {
  const logs = logsOf(campaign, heads, units);
  const then = new Map([...logs].map(([unit, log]) => [unit, log.slice(0, made.logLengths[unit] ?? 0)]));
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const used = unpackIds(made.decisions).flatMap((id) => byId.get(id) ?? []);
  return planOf(campaign, asOf, then, used, previous);
}

type Logs = ReadonlyMap<UnitId, readonly LogEntry[]>;

/** Of the asked units that owe a report, in the campaign's order. */
function logsOf(campaign: Campaign, heads: readonly Head[], units: readonly UnitId[] | null): Logs {
  const known = new Map(heads.map((head) => [head.unit, head.log]));
  const chosen = owingUnits(campaign).filter(({ id }) => units === null || units.includes(id));
  return new Map(chosen.map(({ id }) => [id, known.get(id) ?? []]));
}

function planOf(
  campaign: Campaign,
  asOf: Instant,
  logs: Logs,
  decisions: readonly MergeDecision[],
  before: PreviousPlan | null,
): MergePlan {
  const previous = before === null || before.plan.standing.length === 0 ? null : before;
  const units = logs.size === owingUnits(campaign).length ? null : [...logs.keys()];
  const then = [...logs].map(([unit, log]) => foldLog(unit, log));
  const standing = then.flatMap((head) => {
    const version = standingVersion(head.log);
    return version === null ? [] : [{ head, version }];
  });
  const contributes = new Set(standing.map(({ head }) => head));
  const events = then.map(({ unit, log }) => [unit, log.map(({ id }) => id)]);
  const input = [MERGE_FORMAT, sha256(campaign), asOf, units, events, decisions.map(({ id }) => id)];
  return {
    id: sha256(previous === null ? input : [...input, previous.plan.id]).slice(0, 32),
    asOf,
    units,
    standing,
    missing: then.filter((head) => !contributes.has(head)),
    decisions,
    previous,
  };
}

/** Instants of a log are all written alike, by us, so they sort as text. */
function lastEvent(log: readonly { readonly at: Instant }[]): Instant | undefined {
  return log
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
