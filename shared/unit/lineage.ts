import type { IsoDate, UnitId } from "../ids.ts";
import { SUCCESSIONS, type Succession } from "./successions.ts";

/**
 * What became of a body, and where it came from. Bodies are told apart by id alone: names and codes were handed on.
 * Every function takes the successions it goes by, those of 2025 unless told otherwise.
 */

/** Who carries on a body: the one that took all or most of it first. Empty while it stands. */
export function successorsOf(unit: UnitId, successions: readonly Succession[] = SUCCESSIONS): readonly Succession[] {
  return stepsOf(successions).from.get(unit) ?? [];
}

/** Whom a body carries on: wholly or mostly first. Empty for one that was there before. */
export function predecessorsOf(unit: UnitId, successions: readonly Succession[] = SUCCESSIONS): readonly Succession[] {
  return stepsOf(successions).to.get(unit) ?? [];
}

/** The bodies of a day that a body comes from, through however many reorganisations; itself where it stood already. */
export function ancestorsAt(
  unit: UnitId,
  day: IsoDate,
  successions: readonly Succession[] = SUCCESSIONS,
): readonly UnitId[] {
  const later = predecessorsOf(unit, successions).filter(({ on }) => on > day);
  if (later.length === 0) return [unit];
  return [...new Set(later.flatMap(({ from }) => ancestorsAt(from, day, successions)))];
}

/** The bodies of a day that carry a body on, each with the smallest share on the way to it. */
export function heirsAt(
  unit: UnitId,
  day: IsoDate,
  successions: readonly Succession[] = SUCCESSIONS,
): ReadonlyMap<UnitId, Succession["share"]> {
  const heirs = new Map<UnitId, Succession["share"]>();
  const follow = (at: UnitId, share: Succession["share"]): void => {
    const moved = successorsOf(at, successions).filter(({ on }) => on <= day);
    if (moved.length === 0) heirs.set(at, larger(heirs.get(at), share));
    for (const step of moved) follow(step.to, smallerShare(share, step.share));
  };
  follow(unit, "all");
  return heirs;
}

/** The one line of a body: itself, who took all or most of it, and so on to the present. */
export function lineOf(unit: UnitId, successions: readonly Succession[] = SUCCESSIONS): readonly UnitId[] {
  const next = successorsOf(unit, successions).find(({ share }) => share !== "part");
  return next === undefined ? [unit] : [unit, ...lineOf(next.to, successions)];
}

/** Old and new bodies between which nothing else moved: totals of two years may be set side by side over these only. */
export interface ComparableGroup {
  readonly before: readonly UnitId[];
  readonly after: readonly UnitId[];
}

/**
 * The smallest groups of the old and new bodies that can be compared, in the order of `after`. Where parts of ministries
 * went to several others the group is large: that is what happened. A body without a counterpart stands alone.
 */
export function comparableGroups(
  before: readonly UnitId[],
  after: readonly UnitId[],
  successions: readonly Succession[] = SUCCESSIONS,
): readonly ComparableGroup[] {
  const known = new Set([...before, ...after]);
  const links = successions.filter(({ from, to }) => known.has(from) && known.has(to));
  const grouped = new Set<UnitId>();
  return [...after, ...before].flatMap((start) => {
    if (grouped.has(start)) return [];
    const members = connected(start, links);
    for (const member of members) grouped.add(member);
    const among = (units: readonly UnitId[]): UnitId[] => units.filter((unit) => members.has(unit));
    return [{ before: among(before), after: among(after) }];
  });
}

function connected(start: UnitId, links: readonly Succession[]): ReadonlySet<UnitId> {
  const members = new Set([start]);
  // A set hands out what is added to it while it is walked through.
  for (const member of members) {
    for (const { from, to } of links) {
      if (from === member) members.add(to);
      if (to === member) members.add(from);
    }
  }
  return members;
}

const SHARES: readonly Succession["share"][] = ["all", "main", "part"];

/** What of a body two steps pass on together. */
export function smallerShare(one: Succession["share"], other: Succession["share"]): Succession["share"] {
  return SHARES.indexOf(one) > SHARES.indexOf(other) ? one : other;
}

function larger(one: Succession["share"] | undefined, other: Succession["share"]): Succession["share"] {
  return one === undefined || SHARES.indexOf(one) > SHARES.indexOf(other) ? other : one;
}

interface Steps {
  readonly from: ReadonlyMap<UnitId, readonly Succession[]>;
  readonly to: ReadonlyMap<UnitId, readonly Succession[]>;
}

/** By body: rolling a campaign forward asks for hundreds, and a fresh process does that before it answers. */
const KNOWN_STEPS = new WeakMap<readonly Succession[], Steps>();

function stepsOf(successions: readonly Succession[]): Steps {
  const known = KNOWN_STEPS.get(successions);
  if (known !== undefined) return known;
  const sorted = mainFirst(successions);
  const steps = { from: Map.groupBy(sorted, ({ from }) => from), to: Map.groupBy(sorted, ({ to }) => to) };
  KNOWN_STEPS.set(successions, steps);
  return steps;
}

function mainFirst(steps: readonly Succession[]): Succession[] {
  return steps.toSorted((one, other) => SHARES.indexOf(one.share) - SHARES.indexOf(other.share));
}
