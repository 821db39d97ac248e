import type { IsoDate, UnitId } from "../ids.ts";
import type { Unit } from "./unit.ts";
import { localNames } from "./unit-rows.ts";

/** What a body was before it was called what its list calls it: "tỉnh" and "thành phố" are of a time. */
interface FormerForm {
  readonly unit: UnitId;
  /** The last day on which it was so. */
  readonly until: IsoDate;
  readonly kind: "tinh" | "thanh-pho";
  readonly name: string;
}

/** Đồng Nai became a city on 30/4/2026 (Nghị quyết 30/2026/QH16). Huế changed its id with its name: see successions. */
const FORMER: readonly FormerForm[] = [{ unit: "p34-dong-nai", until: "2026-04-29", kind: "tinh", name: "Đồng Nai" }];

/** A body as it was called on a day. */
export function unitOn<T extends Unit>(unit: T, day: IsoDate): T {
  const former = FORMER.find(({ unit: id, until }) => id === unit.id && day <= until);
  return former === undefined ? unit : { ...unit, kind: former.kind, ...localNames(former.kind, former.name) };
}

/** Whether a body exists on a day. */
export function standsOn({ validFrom, validTo }: Pick<Unit, "validFrom" | "validTo">, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
