import type { UnitId } from "../ids.ts";
import type { Unit } from "./unit.ts";
import { UNITS_2023 } from "./units-2023.ts";
import { UNITS_2025 } from "./units-2025.ts";

const KNOWN: ReadonlyMap<UnitId, Unit> = new Map([...UNITS_2023, ...UNITS_2025].map((unit) => [unit.id, unit]));

/** A body by its id, of whichever year; null for one that no list has. */
export function knownUnit(id: UnitId): Unit | null {
  return KNOWN.get(id) ?? null;
}
