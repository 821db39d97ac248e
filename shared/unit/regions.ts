import type { UnitId } from "../ids.ts";
import { ancestorsAt, heirsAt } from "./lineage.ts";
import { REGIONS_2023 } from "./regions-2023.ts";
import { REGIONS_2025 } from "./regions-2025.ts";
import type { Region, RegionId, Unit } from "./unit.ts";
import { UNITS_2023 } from "./units-2023.ts";
import { UNITS_2025 } from "./units-2025.ts";

/** A division of the country into regions. Ids of regions hold within their scheme only: DBSH of 2023 is another DBSH. */
export interface RegionScheme {
  readonly id: "2023" | "2025";
  readonly regions: readonly Region[];
  /** The bodies it divides. */
  readonly units: readonly Unit[];
  /** A day on which those bodies stood. */
  readonly day: string;
}

export const SCHEME_2023: RegionScheme = {
  id: "2023",
  regions: REGIONS_2023,
  units: UNITS_2023,
  day: "2023-10-12",
};
export const SCHEME_2025: RegionScheme = {
  id: "2025",
  regions: REGIONS_2025,
  units: UNITS_2025,
  day: "2025-07-01",
};

/**
 * Where a body lies in a scheme, its own or the other one: the regions of those that it comes from or that carry it on.
 * None for central bodies. Several for the seven provinces that joined old provinces of different regions: their rows
 * have no single place in the older scheme.
 */
export function regionsIn({ units, regions, day }: RegionScheme, unit: UnitId): readonly RegionId[] {
  const own = [unit, ...ancestorsAt(unit, day), ...heirsAt(unit, day).keys()];
  const found = new Set(units.filter(({ id }) => own.includes(id)).map(({ region }) => region));
  return regions.flatMap(({ id }) => (found.has(id) ? [id] : []));
}
