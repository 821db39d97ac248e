import type { Annex } from "../../campaign/campaign.ts";
import { NOT_DUE_YET } from "../../campaign/lookup.ts";
import { dateBlind } from "../../text/date-blind.ts";
import { matchKey } from "../../text/match-key.ts";
import type { AnnexLevels } from "../annex-tasks.ts";
import type { GroupedRow } from "../task-groups.ts";

/**
 * What became of a task. Compared, with one level on either side: `better`, `worse`, `same`, `dates-only` (the same level
 * and words, other dates), `moved` (to or from a level that is no step of the way). Not compared: `new`, `gone`,
 * `several` (more than one level on a side), `silent` (a report is wanting).
 */
export const CHANGE_KINDS = [
  "better",
  "worse",
  "moved",
  "same",
  "dates-only",
  "new",
  "gone",
  "several",
  "silent",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const COMPARED: readonly ChangeKind[] = ["better", "worse", "moved", "same", "dates-only"];

interface Sides {
  readonly before: readonly GroupedRow[];
  readonly after: readonly GroupedRow[];
  readonly silentBefore: readonly unknown[];
  readonly silentAfter: readonly unknown[];
  readonly from: number | null;
  readonly to: number | null;
}

export function kindOf({ before, after, silentBefore, silentAfter, from, to }: Sides, tasks: AnnexLevels): ChangeKind {
  // Whether a task is new or gone, too, is known only when all have spoken.
  if (silentBefore.length > 0 || silentAfter.length > 0) return "silent";
  if (before.length === 0) return "new";
  if (after.length === 0) return "gone";
  if (from === null || to === null) return "several";
  if (from !== to) return direction(from, to, tasks);
  return onlyDatesDiffer(before, after, tasks.annex) ? "dates-only" : "same";
}

/** A task that leaves the level of what is not due has begun, and may stand badly. Only reaching the first level is better than any other. */
function direction(from: number, to: number, { levels }: AnnexLevels): ChangeKind {
  if (to === 0) return "better";
  if ([from, to].some((at) => levels[at]?.code === NOT_DUE_YET)) return "moved";
  return to < from ? "better" : "worse";
}

function onlyDatesDiffer(before: readonly GroupedRow[], after: readonly GroupedRow[], annex: Annex): boolean {
  const told = (rows: readonly GroupedRow[], read: (text: string) => string): string =>
    JSON.stringify(rows.map(({ row }) => wordsOf(annex, row.values).map(read)).toSorted(byText));
  return told(before, matchKey) !== told(after, matchKey) && told(before, blind) === told(after, blind);
}

function blind(text: string): string {
  return matchKey(dateBlind(text));
}

/** What a unit writes in its own words, and its dates: the level is compared apart. */
function wordsOf({ columns }: Annex, values: GroupedRow["row"]["values"]): string[] {
  return columns.filter(({ field }) => field.kind === "text").map(({ id }) => values[id] ?? "");
}

function byText(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one.join("\n"), other.join("\n")];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
