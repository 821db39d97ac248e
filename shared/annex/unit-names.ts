import type { Campaign, CampaignUnit } from "../campaign/campaign.ts";
import { owingUnits } from "../campaign/lookup.ts";
import type { UnitId } from "../ids.ts";
import { matchKey } from "../text/match-key.ts";
import { withoutDiacritics } from "../text/without-diacritics.ts";

/** How the bodies of a campaign are named in titles and file names; prepared once for a campaign. */
export interface UnitNames {
  /** Meant as the body beyond doubt: "tỉnh Cao Bằng", "UBND TP. Hồ Chí Minh", "Bộ Công Thương". */
  readonly full: NameTable;
  /** The same, typed without diacritics: "ubnd tinh cao bang". Never sought in text that has them: "diễn biến" is no Điện Biên. */
  readonly fullPlain: NameTable;
  /** Any name of two words or more: "Cao Bằng" may also be a town. */
  readonly bare: NameTable;
  readonly barePlain: NameTable;
  /** "caobang", "hochiminh": a name without its spaces. */
  readonly joined: ReadonlyMap<string, UnitId>;
  /** Symbols and short names in capitals: "BCT", "BKHĐT", "TPHCM", "VCCI". */
  readonly symbols: ReadonlyMap<string, UnitId>;
}

/** Names as match keys, longest first; none belongs to two bodies. */
export type NameTable = readonly { readonly key: string; readonly unit: UnitId }[];

const prepared = new WeakMap<Campaign, UnitNames>();

export function unitNames(campaign: Campaign): UnitNames {
  const names = prepared.get(campaign) ?? prepareNames(campaign);
  prepared.set(campaign, names);
  return names;
}

/** The receiver owes no report: its own name stands on its form and in many a file name, and is nobody's. */
function prepareNames(campaign: Campaign): UnitNames {
  const units = owingUnits(campaign);
  const full = entries(units, (unit) => keysOf(unit).filter(isFull));
  const bare = entries(units, (unit) => [...keysOf(unit).filter((key) => key.includes(" ")), ...properNames(unit)]);
  return {
    full: tableOf(full),
    fullPlain: tableOf(full.map(plain)),
    bare: tableOf(bare),
    barePlain: tableOf(bare.map(plain)),
    joined: new Map(distinct(bare.map(plain).map(({ key, unit }) => ({ key: key.replaceAll(" ", ""), unit })))),
    symbols: new Map(distinct(entries(units, symbolsOf))),
  };
}

interface Named {
  readonly key: string;
  readonly unit: UnitId;
}

const BODY_WORD =
  /^(?:ủy ban|ubnd|hđnd|tỉnh|thành phố|tp|bộ|ngân hàng|thanh tra|văn phòng|liên đoàn|phòng thương mại|thủ đô)(?: |$)/;

const isFull = (key: string): boolean => key.includes(" ") && BODY_WORD.test(key);

function keysOf({ officialName, reportingBody, shortName, aliases }: CampaignUnit): string[] {
  return [...new Set([officialName, reportingBody, shortName, ...aliases].map(matchKey))];
}

/** "Kon Tum" of "Tỉnh Kon Tum", and names of one word that are no abbreviation: "Huế", "Daklak". */
function properNames({ officialName, aliases }: CampaignUnit): string[] {
  const name = /^(?:tỉnh|thành phố) (.+)$/.exec(matchKey(officialName))?.[1];
  const words = aliases.filter((alias) => /^\p{Lu}\p{Ll}+$/u.test(alias.normalize("NFC"))).map(matchKey);
  return [...new Set([...(name === undefined ? [] : [name]), ...words])];
}

/** One word of capitals. Two letters ("HN") may be anybody's, and "UBND" is every province's. */
function symbolsOf({ docSymbol, shortName, aliases }: CampaignUnit): string[] {
  const words = [docSymbol, shortName, ...aliases].map((each) => each.normalize("NFC").replaceAll(/[.-]/g, ""));
  const symbols = words.filter((word) => /^\p{Lu}{3,}$/u.test(word) && word !== "UBND");
  return [...new Set(symbols.flatMap((symbol) => [symbol, withoutDiacritics(symbol)]))];
}

function entries(units: readonly CampaignUnit[], keys: (unit: CampaignUnit) => readonly string[]): Named[] {
  return units.flatMap((unit) => keys(unit).map((key) => ({ key, unit: unit.id })));
}

const plain = ({ key, unit }: Named): Named => ({ key: withoutDiacritics(key), unit });

function tableOf(named: readonly Named[]): NameTable {
  return distinct(named)
    .map(([key, unit]) => ({ key, unit }))
    .sort((one, other) => other.key.length - one.key.length);
}

/** A name that two bodies share tells nothing. */
function distinct(named: readonly Named[]): [string, UnitId][] {
  const owners = new Map<string, Set<UnitId>>();
  for (const { key, unit } of named) owners.set(key, (owners.get(key) ?? new Set()).add(unit));
  return [...owners].flatMap(([key, [unit, ...others]]): [string, UnitId][] =>
    unit === undefined || others.length > 0 ? [] : [[key, unit]],
  );
}

/**
 * The bodies a text names. The longest name is found first and its stretch is spent: "Bộ Công an" is not in a longer
 * name, nor "Quảng Nam" in another's. `text` is a match key.
 */
export function namedIn(text: string, table: NameTable): UnitId[] {
  return spend(text, table).found;
}

export function spend(text: string, table: NameTable): { readonly found: UnitId[]; readonly rest: string } {
  let rest = ` ${text} `;
  const found: UnitId[] = [];
  for (const { key, unit } of table) {
    if (!rest.includes(` ${key} `)) continue;
    rest = rest.replaceAll(` ${key} `, " | ");
    if (!found.includes(unit)) found.push(unit);
  }
  return { found, rest: rest.trim() };
}
