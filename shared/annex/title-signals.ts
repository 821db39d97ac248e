import type { Campaign } from "../campaign/campaign.ts";
import type { UnitId } from "../ids.ts";
import { findDocumentNumbers } from "../text/document-number.ts";
import { matchKey } from "../text/match-key.ts";
import type { TitleLine } from "./title-lines.ts";
import { namedIn, unitNames } from "./unit-names.ts";

export interface TitleSignal {
  readonly kind: "heading" | "heading-plain" | "attached-to" | "symbol" | "place";
  readonly unit: UnitId;
}

/** What the annex rests on, and whom it is for: other bodies stand there by right. */
const OF_OTHERS = /^(?:theo|căn cứ|kính gửi|nơi nhận|thực hiện)(?: |$)/;
/** "(Kèm theo Báo cáo số 12/BC-UBND ngày … của UBND tỉnh Cao Bằng)": the letter the annex came with. */
const ATTACHED = /^kèm theo(?: |$)/;
/** "Cao Bằng, ngày 20 tháng 10 năm 2023": where it was signed. */
const SIGNED_AT = /^(.+?) ngày (?:\d+ )?tháng /;
/** "Đơn vị báo cáo: Cao Bằng". */
const LABEL =
  /^(?:tên )?(?:đơn vị|cơ quan|bộ ngành|địa phương|bộ ngành địa phương|tỉnh thành phố)(?: (?:báo cáo|gửi báo cáo|thực hiện báo cáo))? /;
/** Ministries sign in the capital: there it tells nothing. */
const CAPITAL = "hà nội";

/** Whom one line above the table names, and how surely it means the body that reports. */
export function signalsIn(campaign: Campaign, { text }: Pick<TitleLine, "text">): TitleSignal[] {
  const key = matchKey(text);
  if (OF_OTHERS.test(key)) return [];
  const names = unitNames(campaign);
  const all = (kind: TitleSignal["kind"], units: readonly UnitId[]): TitleSignal[] =>
    units.map((unit) => ({ kind, unit }));
  if (ATTACHED.test(key)) return [...all("attached-to", namedIn(key, names.full)), ...symbolSignals(campaign, text)];
  const place = SIGNED_AT.exec(key)?.[1];
  if (place !== undefined) return place === CAPITAL ? [] : all("place", namedIn(place, names.bare));
  const full = namedIn(key, names.full);
  if (full.length > 0) return all("heading", full);
  const alone = aloneIn(key, names.bare) ?? aloneIn(key.replace(LABEL, ""), names.bare);
  if (alone !== null) return all("heading", [alone]);
  const plain = namedIn(key, names.fullPlain);
  if (plain.length > 0) return all("heading-plain", plain);
  return symbolSignals(campaign, text);
}

/** A line that is a name and nothing else. */
function aloneIn(key: string, table: ReturnType<typeof unitNames>["bare"]): UnitId | null {
  return table.find((name) => name.key === key)?.unit ?? null;
}

/** The body in the report's own number: BCT in "Số: 7412/BCT-KHTC" or "15/BC-BCT"; UBND is no body's own. */
function symbolSignals(campaign: Campaign, text: string): TitleSignal[] {
  const { symbols } = unitNames(campaign);
  const numbers = findDocumentNumbers(text).filter((number) => number.text !== campaign.letter.number);
  const parts = numbers.flatMap(({ symbol }) => symbol.split(/[-/]/));
  return [...new Set(parts.flatMap((part) => symbols.get(part) ?? []))].map((unit) => ({ kind: "symbol", unit }));
}
