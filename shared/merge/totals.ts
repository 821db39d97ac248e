import type { Annex, Campaign, Code, Column } from "../campaign/campaign.ts";
import { codeListOf, codesEver } from "../campaign/lookup.ts";
import { councilNames, NO_COUNCIL } from "./council-keys.ts";
import { otherScheme, regionKey, regionKeys, SCHEME_WORDS } from "./region-keys.ts";
import { rowsOf, type UnitEntry } from "./scope.ts";
import { CENTRAL, KIND_WORDS } from "./words.ts";

/** How many rows stand at each level. */
export interface Tally {
  /** In the order of the code list. */
  readonly levels: readonly number[];
  /** Rows whose level is none of the list's: the checks let none pass, and none is lost here. */
  readonly unknown: number;
  readonly total: number;
}

/** The rows of some units: one unit, one kind, one region, or all. */
export interface TotalsLine {
  readonly label: string;
  /** Units asked, and those of them whose report is in the merge. */
  readonly asked: number;
  readonly reported: number;
  readonly tally: Tally;
}

export interface TotalsGroup {
  readonly title: string;
  readonly lines: readonly TotalsLine[];
}

/** The levels of one annex counted in several ways over the same rows: each way adds up to `all`. */
export interface Totals {
  readonly annex: Annex;
  readonly levels: readonly Code[];
  readonly byKind: readonly TotalsLine[];
  readonly byRegion: readonly TotalsLine[];
  /** By the councils, and by the regions of the other division of the country: where those are known. */
  readonly more: readonly TotalsGroup[];
  readonly byUnit: readonly TotalsLine[];
  readonly all: TotalsLine;
}

/** The column that holds a row's level: the first one with a code list. */
export function levelColumn(annex: Annex): Column | null {
  return annex.columns.find(({ field }) => field.kind === "code") ?? null;
}

/** Levels that are offered no more come last: reports may have used them. */
export function levelsOf(campaign: Campaign, annex: Annex): readonly Code[] {
  const field = levelColumn(annex)?.field;
  const list = field?.kind === "code" ? codeListOf(campaign, field.list) : null;
  return list === null ? [] : codesEver(list);
}

export function totalsOf(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): Totals {
  const levels = levelsOf(campaign, annex);
  const counted = entries.map((entry) => ({ entry, tally: tallyOf(entry, annex, levels) }));
  const grouped = (keys: readonly string[], keyOf: (entry: UnitEntry) => string): TotalsLine[] =>
    [...new Set([...keys, ...entries.map(keyOf)])]
      .map((key) => [key, counted.filter(({ entry }) => keyOf(entry) === key)] as const)
      .filter(([, members]) => members.length > 0)
      .map(([key, members]) => lineOf(key, members, levels));
  const regions = campaign.regions.toSorted((one, other) => one.order - other.order).map(({ name }) => name);
  return {
    annex,
    levels,
    byKind: grouped(Object.values(KIND_WORDS), ({ unit }) => KIND_WORDS[unit.kind]),
    byRegion: grouped([CENTRAL, ...regions], ({ region }) => region),
    more: moreWays(campaign, entries).map(({ title, keys, keyOf }) => ({ title, lines: grouped(keys, keyOf) })),
    byUnit: counted.map((one) => lineOf(one.entry.unit.officialName, [one], levels)),
    all: lineOf("Tổng cộng", counted, levels),
  };
}

export const BY_COUNCIL = "Theo Hội đồng điều phối vùng";

interface Way {
  readonly title: string;
  readonly keys: readonly string[];
  readonly keyOf: (entry: UnitEntry) => string;
}

/** A table that has one line says nothing its total does not. */
function moreWays(campaign: Campaign, entries: readonly UnitEntry[]): Way[] {
  const councils = councilNames(campaign);
  const other = otherScheme(campaign);
  const ways: Way[] = [];
  if (councils.size > 0) {
    const keyOf = ({ unit }: UnitEntry): string => councils.get(unit.region ?? "") ?? NO_COUNCIL;
    ways.push({ title: BY_COUNCIL, keys: [NO_COUNCIL, ...councils.values()], keyOf });
  }
  if (other !== null) {
    const keyOf = ({ unit }: UnitEntry): string => regionKey(other, unit);
    ways.push({ title: `Theo vùng ${SCHEME_WORDS[other.id]}`, keys: regionKeys(other), keyOf });
  }
  return ways.filter(({ keyOf }) => new Set(entries.map(keyOf)).size > 1);
}

/** The levels of one unit's rows. */
export function tallyOf(entry: UnitEntry, annex: Annex, levels: readonly Code[]): Tally {
  const column = levelColumn(annex);
  const rows = rowsOf(entry.contribution, annex.id);
  const at = new Map(levels.map(({ code }, index) => [code, index]));
  const counts = levels.map(() => 0);
  let unknown = 0;
  for (const { values } of rows) {
    const index = column === null ? undefined : at.get(values[column.id] ?? "");
    if (index === undefined) unknown += 1;
    else counts[index] = (counts[index] ?? 0) + 1;
  }
  return { levels: counts, unknown, total: rows.length };
}

/** Any units together, counted by the levels given. */
export function lineFor(
  label: string,
  entries: readonly UnitEntry[],
  annex: Annex,
  levels: readonly Code[],
): TotalsLine {
  const counted = entries.map((entry) => ({ entry, tally: tallyOf(entry, annex, levels) }));
  return lineOf(label, counted, levels);
}

interface Counted {
  readonly entry: UnitEntry;
  readonly tally: Tally;
}

function lineOf(label: string, members: readonly Counted[], levels: readonly Code[]): TotalsLine {
  const sum = (pick: (one: Counted) => number): number => members.reduce((total, one) => total + pick(one), 0);
  return {
    label,
    asked: members.length,
    reported: sum(({ entry }) => (entry.contribution === null ? 0 : 1)),
    tally: {
      levels: levels.map((_, index) => sum(({ tally }) => tally.levels[index] ?? 0)),
      unknown: sum(({ tally }) => tally.unknown),
      total: sum(({ tally }) => tally.total),
    },
  };
}
