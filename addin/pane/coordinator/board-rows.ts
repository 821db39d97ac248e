import type { Board } from "../../../shared/api.ts";
import type { Campaign, CampaignUnit } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import type { ReportState } from "../../../shared/report/head.ts";
import { looseKey } from "../../../shared/text/match-key.ts";
import type { RegionId, UnitKind } from "../../../shared/unit/unit.ts";

export type BoardRow = Board["units"][number] & { readonly about: CampaignUnit };

/** A state, or what is derived from it and the due instant. */
export type StateFilter = ReportState | "overdue" | null;

/** Bodies without a region: ministries and the like. */
export const CENTRAL = "central";

export interface BoardFilter {
  readonly state: StateFilter;
  readonly region: RegionId | typeof CENTRAL | null;
  readonly kind: UnitKind | null;
  readonly text: string;
}

export const NO_FILTER: BoardFilter = { state: null, region: null, kind: null, text: "" };

/** The board's rows with what the campaign knows of their units, in protocol order. */
export function boardRows(campaign: Campaign, board: Board): readonly BoardRow[] {
  const rows = board.units.flatMap((row) => {
    const about = unitOf(campaign, row.unit);
    return about === null ? [] : [{ ...row, about }];
  });
  return rows.sort((one, other) => one.about.order - other.about.order);
}

export function matches(row: BoardRow, { state, region, kind, text }: BoardFilter): boolean {
  if (!isInState(row, state)) return false;
  if (region !== null && regionOf(row) !== region) return false;
  if (kind !== null && row.about.kind !== kind) return false;
  // Officials type names with and without marks.
  const { officialName, shortName, aliases } = row.about;
  const wanted = looseKey(text);
  return wanted === "" || [officialName, shortName, ...aliases].some((name) => looseKey(name).includes(wanted));
}

export function isFiltered({ state, region, kind, text }: BoardFilter): boolean {
  return state !== null || region !== null || kind !== null || text.trim() !== "";
}

export function regionOf({ about }: BoardRow): RegionId | typeof CENTRAL {
  return about.region ?? CENTRAL;
}

export function countOf(rows: readonly BoardRow[], state: StateFilter): number {
  return rows.filter((row) => isInState(row, state)).length;
}

function isInState(row: BoardRow, state: StateFilter): boolean {
  if (state === null) return true;
  return state === "overdue" ? row.overdue : row.state === state;
}
