import type { SeriesLook } from "../book/chart.ts";

/**
 * One look per level, in the order of the code list: five greys apart from each other when printed in black and white,
 * neighbours most of all, and told apart by every kind of colour blindness (dark blue, blue, amber, brick, pale grey).
 */
const LEVEL_LOOKS: readonly SeriesLook[] = [
  { fill: "0B3C6F", label: "FFFFFF" },
  { fill: "4E92CB", label: "000000" },
  { fill: "E8B33A", label: "000000" },
  { fill: "A33F2A", label: "FFFFFF" },
  { fill: "DEDEDE", label: "000000" },
];
/** Lists longer than the letter's five levels go round; rows without a level come last, in a look of their own. */
export const NO_LEVEL_LOOK: SeriesLook = { fill: "404040", label: "FFFFFF" };

export const ONE_LOOK: SeriesLook = { fill: "0B3C6F", label: "000000" };
/** Then beside now: the paler is what was. */
export const THEN_LOOK: SeriesLook = { fill: "B9CDE0", label: "000000" };
export const REPORTED_LOOK: SeriesLook = { fill: "0B3C6F", label: "FFFFFF" };
export const MISSING_LOOK: SeriesLook = { fill: "E8B33A", label: "000000" };

export function levelLook(index: number): SeriesLook {
  return LEVEL_LOOKS[index % LEVEL_LOOKS.length] ?? NO_LEVEL_LOOK;
}
