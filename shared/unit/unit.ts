import type { IsoDate, UnitId } from "../ids.ts";

/** What kind of body a unit is; totals are given by kind. */
export type UnitKind = "bo" | "co-quan-ngang-bo" | "to-chuc" | "thanh-pho" | "tinh" | "hoi-dong";

/** The socio-economic regions a province belongs to (Nghị quyết 81/2023/QH15). */
export type RegionId = string;

export interface Region {
  readonly id: RegionId;
  readonly order: number;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A body that reports, as it stood between two dates. */
export interface Unit {
  readonly id: UnitId;
  /** Protocol order of the Government's own lists; every merged sheet follows it. */
  readonly order: number;
  /** "Bộ Công Thương", "Tỉnh Cao Bằng". */
  readonly officialName: string;
  /** Who signs: "Ủy ban nhân dân tỉnh Cao Bằng" for a province, the official name for the rest. */
  readonly reportingBody: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly region: RegionId | null;
  /** The symbol in its document numbers: "BCT" in 12/2022/TT-BCT. */
  readonly docSymbol: string;
  readonly aliases: readonly string[];
  readonly validFrom: IsoDate | null;
  /** Last day of its existence, or null while it exists. */
  readonly validTo: IsoDate | null;
}
