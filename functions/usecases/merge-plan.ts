import { createHash } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { Instant, UnitId } from "../../shared/ids.ts";
import { foldLog, logAt, type StandingVersion, standingVersion } from "../../shared/report/fold-log.ts";
import type { Head } from "../../shared/report/head.ts";

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
}

/** Goes into the id: raise it whenever the same input gives another workbook, in `shared/merge` or in how it is pressed. */
const MERGE_FORMAT = 1;

/** `asOf` null means the last event of the asked units; before any, the day of the letter. */
export function planMerge(
  campaign: Campaign,
  heads: readonly Head[],
  asked: { readonly asOf: Instant | null; readonly units: readonly UnitId[] | null },
): MergePlan {
  const known = new Map(heads.map((head) => [head.unit, head]));
  const owing = owingUnits(campaign);
  const chosen = owing.filter(({ id }) => asked.units === null || asked.units.includes(id));
  const units = chosen.length === owing.length ? null : chosen.map(({ id }) => id);
  const logs = chosen.map(({ id }) => known.get(id)?.log ?? []);
  const asOf = asked.asOf ?? lastEvent(logs.flat()) ?? `${campaign.letter.issuedOn}T00:00:00.000Z`;
  const then = chosen.map(({ id }, index) => foldLog(id, logAt(logs[index] ?? [], asOf)));
  const standing = then.flatMap((head) => {
    const version = standingVersion(head.log);
    return version === null ? [] : [{ head, version }];
  });
  const contributes = new Set(standing.map(({ head }) => head));
  const events = then.map(({ unit, log }) => [unit, log.map(({ id }) => id)]);
  return {
    id: sha256([MERGE_FORMAT, sha256(campaign), asOf, units, events]).slice(0, 32),
    asOf,
    units,
    standing,
    missing: then.filter((head) => !contributes.has(head)),
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
