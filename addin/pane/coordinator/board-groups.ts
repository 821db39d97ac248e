import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitKind } from "../../../shared/unit/unit.ts";
import { levelsOf } from "../parts/levels.ts";
import { type BoardRow, CENTRAL, regionOf } from "./board-rows.ts";

/** Where units stand, each counted once; overdue goes before not sent, as in the merged workbook. */
export const STANDINGS = ["received", "returned", "overdue", "notSent"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface BoardGroup<Id extends string> {
  readonly id: Id;
  readonly units: number;
  readonly counts: Readonly<Record<Standing, number>>;
}

export interface LevelTotal {
  readonly code: string;
  readonly label: string;
  readonly rows: number;
}

export const KINDS: readonly UnitKind[] = ["bo", "co-quan-ngang-bo", "to-chuc", "thanh-pho", "tinh", "hoi-dong"];

/** In the campaign's order, central bodies first; without groups nobody is in. */
export function groupsByRegion({ regions }: Campaign, rows: readonly BoardRow[]): readonly BoardGroup<string>[] {
  const ids = regions.toSorted((one, other) => one.order - other.order).map(({ id }) => id);
  return groups([CENTRAL, ...ids], rows, regionOf);
}

/** In protocol order. */
export function groupsByKind(rows: readonly BoardRow[]): readonly BoardGroup<UnitKind>[] {
  return groups(KINDS, rows, ({ about }) => about.kind);
}

/** Tasks per level over all rows given. */
export function levelTotals(campaign: Campaign, rows: readonly BoardRow[]): readonly LevelTotal[] {
  return levelsOf(campaign).map(({ code, label }) => ({
    code,
    label,
    rows: rows.reduce((sum, { counts }) => sum + (counts[code] ?? 0), 0),
  }));
}

export function standingOf({ state, overdue }: BoardRow): Standing {
  if (state === "sent" || state === "accepted") return "received";
  if (state === "returned") return "returned";
  return overdue ? "overdue" : "notSent";
}

function groups<Id extends string>(
  ids: readonly Id[],
  rows: readonly BoardRow[],
  idOf: (row: BoardRow) => Id,
): readonly BoardGroup<Id>[] {
  return ids.flatMap((id) => {
    const members = rows.filter((row) => idOf(row) === id);
    if (members.length === 0) return [];
    const counts = { received: 0, returned: 0, overdue: 0, notSent: 0 };
    for (const row of members) counts[standingOf(row)] += 1;
    return [{ id, units: members.length, counts }];
  });
}
