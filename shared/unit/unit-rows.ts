import type { IsoDate, UnitId } from "../ids.ts";
import { withoutDiacritics } from "../text/without-diacritics.ts";
import type { RegionId, Unit, UnitKind } from "./unit.ts";

/** A unit before its place in the protocol order is counted. */
export type UnitRow = Omit<Unit, "order">;

export interface Validity {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** The forms in which people write "Tỉnh …" and "Thành phố …". */
const LOCAL_WORDS = { tinh: ["Tỉnh", "T."], "thanh-pho": ["Thành phố", "TP."] } as const;

/** A ministry, an agency or an organisation. */
export function centralBody(
  kind: UnitKind,
  id: UnitId,
  officialName: string,
  shortName: string,
  docSymbol: string,
  otherNames: readonly string[],
  validity: Validity,
): UnitRow {
  const aliases = [...new Set([officialName, shortName, docSymbol, ...otherNames])];
  return {
    id,
    officialName,
    reportingBody: officialName,
    shortName,
    kind,
    region: null,
    docSymbol,
    aliases,
    ...validity,
  };
}

/** Provinces are written in the same handful of ways; only what a pattern cannot give stands in the tables. */
export function localBody(
  kind: "tinh" | "thanh-pho",
  id: UnitId,
  name: string,
  region: RegionId,
  otherNames: readonly string[],
  validity: Validity,
): UnitRow {
  const names = localNames(kind, name);
  const [, abbreviation] = LOCAL_WORDS[kind];
  const regular = [
    name,
    names.officialName,
    `${abbreviation} ${name}`,
    names.reportingBody,
    names.reportingBody.replace("Ủy ban nhân dân", "UBND"),
    `UBND ${abbreviation} ${name}`,
    withoutDiacritics(name),
  ];
  return {
    id,
    ...names,
    kind,
    region,
    docSymbol: "UBND",
    aliases: [...new Set([...regular, ...otherNames])],
    ...validity,
  };
}

/** What a province or city is called on paper. */
export function localNames(
  kind: "tinh" | "thanh-pho",
  name: string,
): Pick<Unit, "officialName" | "reportingBody" | "shortName"> {
  const [word] = LOCAL_WORDS[kind];
  return {
    officialName: `${word} ${name}`,
    reportingBody: `Ủy ban nhân dân ${word.toLowerCase()} ${name}`,
    shortName: name,
  };
}

/** In protocol order: the order of the rows. */
export function inProtocolOrder(rows: readonly UnitRow[]): readonly Unit[] {
  return rows.map((row, index) => ({ ...row, order: index + 1 }));
}
