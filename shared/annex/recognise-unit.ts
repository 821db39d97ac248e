import type { Book } from "../book/book.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { unitOf } from "../campaign/lookup.ts";
import type { CampaignId, UnitId } from "../ids.ts";
import { normaliseText } from "../text/normalise.ts";
import { readIdentity } from "./identity.ts";
import { unitsInFileName } from "./name-signals.ts";
import { titleLines } from "./title-lines.ts";
import { signalsIn, type TitleSignal } from "./title-signals.ts";

/** Why a workbook may be a unit's. */
export interface UnitSignal {
  readonly kind: "hidden-name" | "file-name" | TitleSignal["kind"];
  /** The words that said so. */
  readonly text: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface UnitCandidate {
  readonly unit: UnitId;
  readonly signals: readonly UnitSignal[];
}

/**
 * `certain`: no careful person would ask. `likely`: one unit, to be confirmed. `contradiction`: signals name several
 * units, or another campaign. `none`: nothing names a unit.
 */
export type Certainty = "certain" | "likely" | "contradiction" | "none";

export interface Recognition {
  readonly certainty: Certainty;
  /** The best founded first. */
  readonly candidates: readonly UnitCandidate[];
  /** Other campaigns the workbook says it belongs to, by hidden names or by the letter it answers. */
  readonly otherCampaigns: readonly CampaignId[];
}

/** What one such signal counts for; two kinds that agree make up for one that is sure of itself. */
const WEIGHTS: Readonly<Record<UnitSignal["kind"], number>> = {
  "hidden-name": 8,
  heading: 4,
  "heading-plain": 2,
  "attached-to": 2,
  symbol: 2,
  "file-name": 2,
  place: 2,
};
const CERTAIN = 4;

/**
 * Whose report a workbook is, from its hidden names, its titles and its file name. Mixing up reports is the one thing
 * that must not happen: any signal for another unit, however weak, turns the answer into a question. Rows of tables,
 * where everybody is mentioned, never count.
 */
export function recogniseUnit(
  book: Book,
  fileName: string,
  campaign: Campaign,
  campaigns: readonly Campaign[],
): Recognition {
  const lines = titleLines(book, campaign);
  const origins = originNames(book);
  const found: [UnitId, UnitSignal][] = [
    ...origins
      .filter((origin) => origin.campaign === campaign.id && unitOf(campaign, origin.unit)?.owes === true)
      .map(({ unit, name, sheet }): [UnitId, UnitSignal] => [
        unit,
        { kind: "hidden-name", text: name, sheet, cell: null },
      ]),
    ...lines.flatMap(({ text, sheet, cell }) =>
      signalsIn(campaign, { text }).map(({ kind, unit }): [UnitId, UnitSignal] => [unit, { kind, text, sheet, cell }]),
    ),
    ...unitsInFileName(campaign, fileName).map((unit): [UnitId, UnitSignal] => [
      unit,
      { kind: "file-name", text: normaliseText(fileName), sheet: null, cell: null },
    ]),
  ];
  const candidates = candidatesOf(found);
  const foreign = origins.some(
    (origin) => origin.campaign === campaign.id && unitOf(campaign, origin.unit)?.owes !== true,
  );
  const otherCampaigns = otherCampaignsOf(
    campaign,
    campaigns,
    origins,
    lines.map(({ text }) => text),
  );
  return { certainty: certaintyOf(candidates, foreign || otherCampaigns.length > 0), candidates, otherCampaigns };
}

function certaintyOf(candidates: readonly UnitCandidate[], belongsElsewhere: boolean): Certainty {
  const [first, ...others] = candidates;
  if (belongsElsewhere || others.length > 0) return "contradiction";
  if (first === undefined) return "none";
  return weightOf(first) >= CERTAIN ? "certain" : "likely";
}

/** The same thing said twice is said once. */
function weightOf({ signals }: UnitCandidate): number {
  return [...new Set(signals.map(({ kind }) => kind))].reduce((sum, kind) => sum + WEIGHTS[kind], 0);
}

/** One signal of a kind is enough to be shown. */
function candidatesOf(found: readonly (readonly [UnitId, UnitSignal])[]): UnitCandidate[] {
  const byUnit = Map.groupBy(found, ([unit]) => unit);
  const candidates = [...byUnit].map(([unit, said]): UnitCandidate => {
    const firsts = new Map(said.map(([, signal]) => [signal.kind, signal] as const).reverse());
    return { unit, signals: [...firsts.values()].sort((one, other) => WEIGHTS[other.kind] - WEIGHTS[one.kind]) };
  });
  return candidates.sort((one, other) => weightOf(other) - weightOf(one));
}

interface OriginName {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  readonly name: string;
  readonly sheet: string | null;
}

function originNames({ names }: Book): OriginName[] {
  return names.flatMap(({ name, sheet }) => {
    const identity = readIdentity(name);
    return identity === null ? [] : [{ ...identity.origin, name, sheet: sheet ?? null }];
  });
}

/** Last year's file sent again answers last year's letter. */
function otherCampaignsOf(
  campaign: Campaign,
  campaigns: readonly Campaign[],
  origins: readonly OriginName[],
  titles: readonly string[],
): CampaignId[] {
  const answers = ({ letter }: Campaign): boolean => titles.some((title) => title.includes(letter.number));
  const byLetter = answers(campaign) ? [] : campaigns.filter((each) => each.id !== campaign.id && answers(each));
  const named = origins.map((origin) => origin.campaign).filter((id) => id !== campaign.id);
  return [...new Set([...named, ...byLetter.map(({ id }) => id)])];
}
