import type { UnitId } from "../../../ids.ts";
import { REGIONS_2023 } from "../../../unit/regions-2023.ts";
import type { Region, Unit } from "../../../unit/unit.ts";
import { UNITS_2023 } from "../../../unit/units-2023.ts";

/** The Government Office follows the tasks up. The letter names no body that reports are sent to. */
export const RECEIVER: UnitId = "vpcp";

/** The bodies the letter gives tasks to; those it only asks to cooperate owe nothing. */
const ASSIGNED: readonly UnitId[] = ["bnv", "bkhdt", "bct", "bnnptnt", "btttt", "bkhcn", "byt"];

/**
 * Decisions 824 to 827/QĐ-TTg of 11/7/2023, 974 and 975/QĐ-TTg of 19/8/2023 set up one council for each region; the
 * Ministry of Planning and Investment is their standing body.
 */
const COUNCILS: readonly Omit<Unit, "order">[] = REGIONS_2023.map(council);

export const COUNCIL_IDS: readonly UnitId[] = COUNCILS.map(({ id }) => id);

export const UNITS: readonly Unit[] = [
  ...UNITS_2023.filter(({ id }) => ASSIGNED.includes(id) || id === RECEIVER),
  ...COUNCILS.map((unit, index) => ({ ...unit, order: UNITS_2023.length + index + 1 })),
];

function council({ id, name, aliases }: Region): Omit<Unit, "order"> {
  const [shortest = id] = aliases;
  const officialName = `Hội đồng điều phối ${name.replace("Vùng", "vùng")}`;
  return {
    id: `hddp-${id.toLowerCase()}`,
    officialName,
    reportingBody: officialName,
    shortName: `HĐĐP vùng ${shortest}`,
    kind: "hoi-dong",
    region: id,
    docSymbol: "HĐĐPV",
    aliases: [officialName, ...aliases.map((alias) => `Hội đồng điều phối vùng ${alias}`)],
    validFrom: null,
    validTo: null,
  };
}
