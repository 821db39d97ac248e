import { createHash } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { campaignOn } from "../../shared/campaign/campaign-on.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { Instant, UnitId } from "../../shared/ids.ts";
import { type MergeDecision, standingDecisions } from "../../shared/merge/decision.ts";
import { foldLog, logAt, type StandingVersion, standingVersion } from "../../shared/report/fold-log.ts";
import type { Head, LogEntry } from "../../shared/report/head.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { type CampaignRecord, campaignAt } from "../store/campaign-record.ts";
import type { MergeState } from "../store/heads.ts";
import type { StoredMerge } from "../store/merges.ts";
import { unpackIds } from "./packed-ids.ts";

/** What a merge asked for now would hold, decided from the heads alone: no content is read to find out. */
export interface MergePlan {
  /** Names the whole input: the same plan is the same merge. */
  readonly id: string;
  /** As it was after `revision` changes, its bodies called what they were called at `asOf`. */
  readonly campaign: Campaign;
  readonly revision: number;
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
  readonly previous: MergePlan | null;
}

/** Goes into the id: raise it whenever the same input gives another workbook, in `shared/merge` or in how it is pressed. */
const MERGE_FORMAT = 2;

/** What a merge knows before it reads any report. */
export interface Known extends KnownReports {
  /** Null where the campaign goes on from none. */
  readonly previous: KnownReports | null;
}

interface KnownReports extends Pick<MergeState, "heads" | "decisions"> {
  readonly record: CampaignRecord;
}

/** The newest are used: more than anybody decides, and a merge's record has room for that many. */
const DECISIONS = 15_000;
const PREVIOUS_DECISIONS = 2_000;

/**
 * Decisions say how to merge, not what was reported: a merge as of an earlier instant uses those of today.
 * `asOf` null means the last event of the asked units; before any, the day of the letter.
 */
export function planMerge(
  { record, heads, decisions, previous }: Known,
  asked: { readonly asOf: Instant | null; readonly units: readonly UnitId[] | null },
): MergePlan {
  const { campaign, revision } = record.now;
  const logs = logsOf(campaign, heads, asked.units);
  const asOf = asked.asOf ?? lastEvent([...logs.values()].flat()) ?? `${campaign.letter.issuedOn}T00:00:00.000Z`;
  const then = new Map([...logs].map(([unit, log]) => [unit, logAt(log, asOf)]));
  const used = standingDecisions(decisions).slice(-DECISIONS);
  return planOf({ campaign, revision, asOf }, then, used, previous === null ? null : planPrevious(previous, asOf));
}

function planPrevious({ record, heads, decisions }: KnownReports, asOf: Instant): MergePlan {
  const newest = standingDecisions(decisions).slice(-PREVIOUS_DECISIONS);
  return planMerge({ record, heads, decisions: newest, previous: null }, { asOf, units: null });
}

/**
 * The plan of a merge made earlier, from what its record says it knew: also of a campaign that has changed since. Another
 * id than the record's means that the product has changed what a merge is, and that workbook cannot be made any more.
 */
export function planAgain({ previous, ...known }: Known, made: StoredMerge): MergePlan {
  const { asOf, versions, missing } = made;
  const units = [...versions.map(({ unit }) => unit), ...missing];
  const before =
    previous === null || made.previous === null ? null : planFrom(previous, asOf, null, made.previous, null);
  return planFrom(known, asOf, units, made, before);
}

function planFrom(
  { record, heads, decisions }: KnownReports,
  asOf: Instant,
  units: readonly UnitId[] | null,
  made: NonNullable<StoredMerge["previous"]>,
  previous: MergePlan | null,
): MergePlan {
  const { revision } = made;
  const campaign = campaignAt(record, revision);
  const logs = logsOf(campaign, heads, units);
  const then = new Map([...logs].map(([unit, log]) => [unit, log.slice(0, made.logLengths[unit] ?? 0)]));
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const used = unpackIds(made.decisions).flatMap((id) => byId.get(id) ?? []);
  return planOf({ campaign, revision, asOf }, then, used, previous);
}

type Logs = ReadonlyMap<UnitId, readonly LogEntry[]>;

/** Of the asked units that owe a report, in the campaign's order. */
function logsOf(campaign: Campaign, heads: readonly Head[], units: readonly UnitId[] | null): Logs {
  const known = new Map(heads.map((head) => [head.unit, head.log]));
  const chosen = owingUnits(campaign).filter(({ id }) => units === null || units.includes(id));
  return new Map(chosen.map(({ id }) => [id, known.get(id) ?? []]));
}

function planOf(
  { campaign: undated, revision, asOf }: Pick<MergePlan, "campaign" | "revision" | "asOf">,
  logs: Logs,
  decisions: readonly MergeDecision[],
  before: MergePlan | null,
): MergePlan {
  const campaign = campaignOn(undated, vietnamDay(asOf) ?? asOf.slice(0, 10));
  const previous = before === null || before.standing.length === 0 ? null : before;
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
    id: sha256(previous === null ? input : [...input, previous.id]).slice(0, 32),
    campaign,
    revision,
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
