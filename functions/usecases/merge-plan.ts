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
}

/** Goes into the id: raise it whenever the same input gives another workbook, in `shared/merge` or in how it is pressed. */
const MERGE_FORMAT = 2;

/** What a merge knows before it reads any report. */
export type Known = Pick<MergeState, "heads" | "decisions">;

/** The newest are used: more than anybody decides, and a merge's record has room for that many. */
const DECISIONS = 15_000;

/**
 * Decisions say how to merge, not what was reported: a merge as of an earlier instant uses those of today.
 * `asOf` null means the last event of the asked units; before any, the day of the letter.
 */
export function planMerge(
  campaign: Campaign,
  { heads, decisions }: Known,
  asked: { readonly asOf: Instant | null; readonly units: readonly UnitId[] | null },
): MergePlan {
  const logs = logsOf(campaign, heads, asked.units);
  const asOf = asked.asOf ?? lastEvent([...logs.values()].flat()) ?? `${campaign.letter.issuedOn}T00:00:00.000Z`;
  const then = new Map([...logs].map(([unit, log]) => [unit, logAt(log, asOf)]));
  return planOf(campaign, asOf, then, standingDecisions(decisions).slice(-DECISIONS));
}

/**
 * The plan of a merge made earlier, from what its record says it knew. Another id than the record's means that the
 * campaign or the form of a merge has changed since, and that workbook cannot be made any more.
 */
export function planAgain(
  campaign: Campaign,
  { heads, decisions }: Known,
  { asOf, versions, missing, logLengths, ...made }: StoredMerge,
): MergePlan {
  const logs = logsOf(campaign, heads, [...versions.map(({ unit }) => unit), ...missing]);
  const then = new Map([...logs].map(([unit, log]) => [unit, log.slice(0, logLengths[unit] ?? 0)]));
  const byId = new Map(decisions.map((one) => [one.id, one]));
  return planOf(
    campaign,
    asOf,
    then,
    unpackIds(made.decisions).flatMap((id) => byId.get(id) ?? []),
  );
}

type Logs = ReadonlyMap<UnitId, readonly LogEntry[]>;

/** Of the asked units that owe a report, in the campaign's order. */
function logsOf(campaign: Campaign, heads: readonly Head[], units: readonly UnitId[] | null): Logs {
  const known = new Map(heads.map((head) => [head.unit, head.log]));
  const chosen = owingUnits(campaign).filter(({ id }) => units === null || units.includes(id));
  return new Map(chosen.map(({ id }) => [id, known.get(id) ?? []]));
}

function planOf(campaign: Campaign, asOf: Instant, logs: Logs, decisions: readonly MergeDecision[]): MergePlan {
  const units = logs.size === owingUnits(campaign).length ? null : [...logs.keys()];
  const then = [...logs].map(([unit, log]) => foldLog(unit, log));
  const standing = then.flatMap((head) => {
    const version = standingVersion(head.log);
    return version === null ? [] : [{ head, version }];
  });
  const contributes = new Set(standing.map(({ head }) => head));
  const events = then.map(({ unit, log }) => [unit, log.map(({ id }) => id)]);
  return {
    id: sha256([MERGE_FORMAT, sha256(campaign), asOf, units, events, decisions.map(({ id }) => id)]).slice(0, 32),
    asOf,
    units,
    standing,
    missing: then.filter((head) => !contributes.has(head)),
    decisions,
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
