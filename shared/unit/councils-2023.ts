import type { IsoDate } from "../ids.ts";
import type { RegionId } from "./unit.ts";

/** Who coordinates a region, as the Prime Minister decided. */
export interface Council {
  readonly decision: string;
  readonly date: IsoDate;
}

/**
 * The coordinating councils of the six regions of 2023, by the regions' ids of that year. Each has the provinces of its
 * region; none is known for the regions since 2025.
 */
export const COUNCILS_2023: ReadonlyMap<RegionId, Council> = new Map([
  ["TDMNPB", { decision: "975/QĐ-TTg", date: "2023-08-19" }],
  ["DBSH", { decision: "826/QĐ-TTg", date: "2023-07-11" }],
  ["BTBDHTB", { decision: "824/QĐ-TTg", date: "2023-07-11" }],
  ["TN", { decision: "827/QĐ-TTg", date: "2023-07-11" }],
  ["DNB", { decision: "825/QĐ-TTg", date: "2023-07-11" }],
  ["DBSCL", { decision: "974/QĐ-TTg", date: "2023-08-19" }],
]);
